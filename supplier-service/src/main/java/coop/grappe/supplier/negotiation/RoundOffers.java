package coop.grappe.supplier.negotiation;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The offers of all rounds. */
@ApplicationScoped
class RoundOffers implements PanacheRepositoryBase<RoundOffer, UUID> {

    private static final List<RoundOfferState> READ = List.of(RoundOfferState.APPLIED, RoundOfferState.REFUSED);

    List<RoundOffer> pendingOf(UUID roundId) {
        return list("roundId = ?1 and state = ?2 order by id", roundId, RoundOfferState.PENDING);
    }

    Optional<RoundOffer> pendingOf(UUID roundId, UUID bidId) {
        return find("roundId = ?1 and bidId = ?2 and state = ?3", roundId, bidId, RoundOfferState.PENDING)
                .firstResultOptional();
    }

    /** How many stand, whatever has become of them. */
    long standingOf(UUID roundId) {
        return count("roundId = ?1 and state <> ?2", roundId, RoundOfferState.SUPERSEDED);
    }

    /** What the opening has come upon, in the order of their making. */
    List<RoundOffer> readOf(UUID roundId) {
        return list("roundId = ?1 and state in ?2 order by id", roundId, READ);
    }

    List<RoundOffer> readOf(UUID roundId, PageRequest page) {
        return find("roundId = ?1 and state in ?2 and id > ?3 order by id", roundId, READ, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<RoundOffer> ownOf(UUID roundId, String supplierId, PageRequest page) {
        return find("roundId = ?1 and supplierId = ?2 and id > ?3 order by id", roundId, supplierId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
