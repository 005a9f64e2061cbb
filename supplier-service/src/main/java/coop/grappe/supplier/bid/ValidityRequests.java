package coop.grappe.supplier.bid;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What negotiators have asked bidders for. */
@ApplicationScoped
class ValidityRequests implements PanacheRepositoryBase<ValidityRequest, UUID> {

    List<ValidityRequest> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
