package coop.grappe.supplier.auction;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.OngoingNegotiation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The auctions of all tenders. */
@ApplicationScoped
public class Auctions implements PanacheRepositoryBase<Auction, UUID>, OngoingNegotiation {

    /** Locked for a bid, whose transaction has not read it yet. */
    Optional<Auction> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which tender it belongs to, without reading it. */
    UUID tenderOf(UUID id) {
        return getEntityManager()
                .createQuery("select tenderId from Auction where id = ?1", UUID.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Locks an auction and reads it anew. Its tender is locked first. */
    void lock(Auction auction) {
        getEntityManager().refresh(auction, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Kind kind() {
        return Kind.AUCTION;
    }

    @Override
    public void requireNoneOpen(UUID tenderId) {
        if (count("tenderId = ?1 and state = ?2", tenderId, AuctionState.OPEN) > 0) {
            throw new Problem(AuctionProblem.AUCTION_RUNNING);
        }
    }

    boolean standsFor(UUID tenderId, UUID lotId) {
        return count("tenderId = ?1 and lotId = ?2 and state <> ?3", tenderId, lotId, AuctionState.CANCELLED) > 0;
    }

    List<UUID> dueAt(Instant now) {
        return find("state = ?1 and closesAt <= ?2 order by id", AuctionState.OPEN, now).page(0, 50).list().stream()
                .map(Auction::id)
                .toList();
    }

    List<Auction> openOf(UUID tenderId) {
        return find("tenderId = ?1 and state = ?2 order by id", tenderId, AuctionState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Auction> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
