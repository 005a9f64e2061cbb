package coop.grappe.purchasing.tax;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members recover of taxes, at any day. */
@ApplicationScoped
public class TaxProfiles implements PanacheRepositoryBase<TaxDeclaration, UUID> {

    private final RecoveryTable table;

    TaxProfiles(RecoveryTable table) {
        this.table = table;
    }

    /** What holds on a day; a housing co-operative's profile if the member has declared none. */
    public TaxProfile of(String memberId, LocalDate day) {
        return inForce(memberId, day)
                .map(declaration -> declaration.profile(table))
                .orElseGet(() -> TaxProfile.ofHousing(table));
    }

    Optional<TaxDeclaration> inForce(String memberId, LocalDate day) {
        return find("memberId = ?1 and fromDay <= ?2 order by fromDay desc, id desc", memberId, day)
                .firstResultOptional();
    }

    List<TaxDeclaration> page(String memberId, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", memberId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
