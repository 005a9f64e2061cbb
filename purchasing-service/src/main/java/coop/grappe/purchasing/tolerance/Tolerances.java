package coop.grappe.purchasing.tolerance;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All tolerances. */
@ApplicationScoped
public class Tolerances implements PanacheRepositoryBase<Tolerance, UUID> {

    /** What a member lets pass on a day. */
    public Tolerance on(String memberId, LocalDate day) {
        return find("memberId = ?1 and validFrom <= ?2 order by validFrom desc", memberId, day)
                .firstResultOptional()
                .orElseGet(() -> Tolerance.none(memberId));
    }

    boolean has(String memberId, LocalDate from) {
        return count("memberId = ?1 and validFrom = ?2", memberId, from) > 0;
    }

    List<Tolerance> page(String memberId, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", memberId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
