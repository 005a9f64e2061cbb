package coop.grappe.supplier.auction;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The bids of all auctions, in their order. */
@ApplicationScoped
class AuctionBids implements PanacheRepositoryBase<AuctionBid, UUID> {

    List<AuctionBid> of(UUID auctionId, PageRequest page) {
        return find("auctionId = ?1 and id > ?2 order by id", auctionId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<AuctionBid> ownOf(UUID auctionId, String supplierId, PageRequest page) {
        return find("auctionId = ?1 and supplierId = ?2 and id > ?3 order by id", auctionId, supplierId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
