package coop.grappe.supplier.tender;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who was asked for which bid. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    List<Invitation> of(Tender tender, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tender.id(), page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
