package coop.grappe.purchasing.tax;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How suppliers stand to taxes. One that has said nothing is taken for registered. */
@ApplicationScoped
class TaxRegistrations implements PanacheRepositoryBase<TaxRegistration, UUID> {

    Optional<TaxRegistration> inForce(String supplierId, LocalDate day) {
        return find("supplierId = ?1 and fromDay <= ?2 order by fromDay desc, id desc", supplierId, day)
                .firstResultOptional();
    }

    List<TaxRegistration> page(String supplierId, PageRequest page) {
        return find("supplierId = ?1 and id > ?2 order by id", supplierId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
