package coop.grappe.supplier.award;

import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The awards of all tenders. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

    /** Locks an award and reads it anew. Its tender is locked first, always, so that nobody waits in a circle. */
    void lock(Award award) {
        getEntityManager().refresh(award, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What of a tender is awarded, or given up. */
    Awarded standingOf(UUID tenderId) {
        return new Awarded(list("tenderId = ?1 and state <> ?2 order by id", tenderId, AwardState.CANCELLED));
    }

    /** Those that the members have carried, whatever came of them since, oldest first. */
    public List<Award> ratifiedOf(UUID tenderId) {
        return list("tenderId = ?1 and ratifiedAt is not null order by id", tenderId);
    }

    /** What of a tender is still to be awarded. */
    List<OpenItem> openOf(Tender tender) {
        return standingOf(tender.id()).open(tender);
    }

    /** Those that are proposed or stand still. */
    List<Award> undecidedOf(UUID tenderId) {
        return list(
                "tenderId = ?1 and state in (?2, ?3) order by id", tenderId, AwardState.PENDING, AwardState.RATIFIED);
    }

    /** Those that came to nothing, the latest first. */
    List<Award> cancelledOf(UUID tenderId) {
        return list("tenderId = ?1 and state = ?2 order by id desc", tenderId, AwardState.CANCELLED);
    }

    /** Whether anything stands of what was proposed with a part. */
    boolean isAnythingStandingOf(UUID root) {
        return count(
                        "(id = ?1 or continues = ?1) and state in (?2, ?3, ?4)",
                        root,
                        AwardState.PENDING,
                        AwardState.RATIFIED,
                        AwardState.ACTIVE)
                > 0;
    }

    /** Those whose standstill is over, unless complaints are known to block all of their lots. */
    List<UUID> dueAt(Instant now) {
        return find("state = ?1 and standstillUntil <= ?2 and blocked = false order by id", AwardState.RATIFIED, now)
                .page(0, 50)
                .list()
                .stream()
                .map(Award::id)
                .toList();
    }

    List<Award> visibleTo(TenderReader reader, @Nullable UUID tenderId, PageRequest page) {
        return find(
                        "from Award a where (a.organizer = ?1 or ?2 = true or a.ratifiedAt is not null and exists"
                                + " (select 1 from Bid b where b.tenderId = a.tenderId and b.supplierId = ?1"
                                + " and b.state in (?3, ?4)))"
                                + " and (?5 is null or a.tenderId = ?5) and a.id > ?6 order by a.id",
                        reader.organization(),
                        reader.member(),
                        BidState.VALID,
                        BidState.DISQUALIFIED,
                        tenderId,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
