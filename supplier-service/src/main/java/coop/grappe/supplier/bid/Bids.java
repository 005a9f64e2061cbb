package coop.grappe.supplier.bid;

import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.Tender;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bids of all tenders. */
@ApplicationScoped
public class Bids implements PanacheRepositoryBase<Bid, UUID> {

    /** Locks a bid and reads it anew. Its tender is locked first, always, so that nobody waits in a circle. */
    public void lock(Bid bid) {
        getEntityManager().refresh(bid, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Bid> pendingOf(UUID tenderId) {
        return list("tenderId = ?1 and state = ?2 order by id", tenderId, BidState.PENDING);
    }

    /** Those that stand no more unless they are confirmed before the deadline. */
    List<Bid> unconfirmedOf(UUID tenderId) {
        return list("tenderId = ?1 and state = ?2 order by id", tenderId, BidState.TO_BE_CONFIRMED);
    }

    /** What an alternative can be one to. */
    Optional<Bid> standingPrimaryOf(UUID tenderId, String supplierId) {
        return find(
                        "tenderId = ?1 and supplierId = ?2 and state = ?3 and alternative = 0",
                        tenderId,
                        supplierId,
                        BidState.PENDING)
                .firstResultOptional();
    }

    /** Sealed, confirmed or not: what a further bid of the supplier with this number replaces. */
    Optional<Bid> sealedOf(UUID tenderId, String supplierId, int alternative) {
        return find(
                        "tenderId = ?1 and supplierId = ?2 and state in (?3, ?4) and alternative = ?5",
                        tenderId,
                        supplierId,
                        BidState.PENDING,
                        BidState.TO_BE_CONFIRMED,
                        alternative)
                .firstResultOptional();
    }

    /** Sealed, confirmed or not: what is withdrawn with the primary bid. */
    List<Bid> sealedAlternativesOf(UUID tenderId, String supplierId) {
        return list(
                "tenderId = ?1 and supplierId = ?2 and state in (?3, ?4) and alternative > 0 order by alternative",
                tenderId,
                supplierId,
                BidState.PENDING,
                BidState.TO_BE_CONFIRMED);
    }

    /** Those that can be awarded, alternatives among them, in the order of their making. */
    public List<Bid> validOf(UUID tenderId) {
        return list("tenderId = ?1 and state = ?2 order by id", tenderId, BidState.VALID);
    }

    /** Of those that can be awarded, one of each supplier: its primary bid, without alternatives. */
    public List<Bid> primariesOf(Tender tender) {
        return list("tenderId = ?1 and state = ?2 and alternative = 0 order by id", tender.id(), BidState.VALID);
    }

    /** Everybody whose bid was opened, in the order of their ids. */
    public List<String> biddersOf(UUID tenderId) {
        return openedOf(tenderId).stream()
                .map(Bid::supplierId)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the supplier's bid was opened. */
    public boolean isBidder(UUID tenderId, String supplierId) {
        return count(
                        "tenderId = ?1 and supplierId = ?2 and state in (?3, ?4)",
                        tenderId,
                        supplierId,
                        BidState.VALID,
                        BidState.DISQUALIFIED)
                > 0;
    }

    /** How many suppliers have a bid that stands or was opened. */
    public long bidders(UUID tenderId) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct b.supplierId) from Bid b where b.tenderId = ?1 and b.state in (?2, ?3, ?4)",
                        Long.class)
                .setParameter(1, tenderId)
                .setParameter(2, BidState.PENDING)
                .setParameter(3, BidState.VALID)
                .setParameter(4, BidState.DISQUALIFIED)
                .getSingleResult();
    }

    /** All that were opened, in the order of their making. */
    public List<Bid> openedOf(UUID tenderId) {
        return list("tenderId = ?1 and state in (?2, ?3) order by id", tenderId, BidState.VALID, BidState.DISQUALIFIED);
    }

    List<Bid> openedOf(UUID tenderId, PageRequest page) {
        return find(
                        "tenderId = ?1 and state in (?2, ?3) and id > ?4 order by id",
                        tenderId,
                        BidState.VALID,
                        BidState.DISQUALIFIED,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<Bid> ownOf(UUID tenderId, String supplierId, PageRequest page) {
        return find("tenderId = ?1 and supplierId = ?2 and id > ?3 order by id", tenderId, supplierId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
