package coop.grappe.supplier.evaluation;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The points that committees agree on. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    List<Agreement> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    List<Agreement> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    Optional<Agreement> on(UUID bidId, String criterionId) {
        return find("bidId = ?1 and criterionId = ?2", bidId, criterionId).firstResultOptional();
    }
}
