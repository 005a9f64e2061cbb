package coop.grappe.supplier.negotiation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.OngoingNegotiation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The counter-offers of all tenders. */
@ApplicationScoped
class CounterOffers implements PanacheRepositoryBase<CounterOffer, UUID>, OngoingNegotiation {

    private static final List<CounterOfferState> OPEN = List.of(CounterOfferState.OPEN, CounterOfferState.ANSWERED);

    @Override
    public Kind kind() {
        return Kind.COUNTER_OFFER;
    }

    @Override
    public void requireNoneOpen(UUID tenderId) {
        if (count("tenderId = ?1 and state in ?2", tenderId, OPEN) > 0) {
            throw new Problem(NegotiationProblem.COUNTER_OFFER_OPEN);
        }
    }

    /** Locks a counter-offer and reads it anew. Its tender is held first. */
    void lock(CounterOffer counterOffer) {
        getEntityManager().refresh(counterOffer, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the bidder has one for the lot on the table. */
    boolean isOpen(UUID bidId, UUID lotId) {
        return count("bidId = ?1 and lotId = ?2 and state in ?3", bidId, lotId, OPEN) > 0;
    }

    List<CounterOffer> openOf(UUID tenderId) {
        return list("tenderId = ?1 and state in ?2 order by id", tenderId, OPEN);
    }

    List<CounterOffer> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    List<CounterOffer> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<CounterOffer> ownOf(UUID tenderId, String supplierId, PageRequest page) {
        return find("tenderId = ?1 and supplierId = ?2 and id > ?3 order by id", tenderId, supplierId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<UUID> dueAt(Instant now) {
        return find("state in ?1 and expiresAt <= ?2 order by id", OPEN, now).page(0, 50).list().stream()
                .map(CounterOffer::id)
                .toList();
    }
}
