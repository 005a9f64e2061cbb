package coop.grappe.supplier.auction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who takes part in which auction. */
@ApplicationScoped
class AuctionBidders implements PanacheRepositoryBase<AuctionBidder, UUID> {

    /** By rank. */
    List<AuctionBidder> ranked(UUID auctionId) {
        return list("auctionId", auctionId).stream()
                .sorted(AuctionBidder.RANKING)
                .toList();
    }

    boolean contains(UUID auctionId, String supplierId) {
        return count("auctionId = ?1 and supplierId = ?2", auctionId, supplierId) > 0;
    }

    Optional<AuctionBidder> of(UUID auctionId, String supplierId) {
        return find("auctionId = ?1 and supplierId = ?2", auctionId, supplierId).firstResultOptional();
    }
}
