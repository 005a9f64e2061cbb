package coop.grappe.purchasing.receipt;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All returns. */
@ApplicationScoped
public class GoodsReturns implements PanacheRepositoryBase<GoodsReturn, UUID> {

    List<GoodsReturn> ofOrder(UUID orderId, PageRequest page) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
