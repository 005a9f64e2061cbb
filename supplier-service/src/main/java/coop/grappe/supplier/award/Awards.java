package coop.grappe.supplier.award;

import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.tender.TenderReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The awards of all tenders. */
@ApplicationScoped
class Awards implements PanacheRepositoryBase<Award, UUID> {

    /** Locks an award and reads it anew. Its tender is locked first, always, so that nobody waits in a circle. */
    void lock(Award award) {
        getEntityManager().refresh(award, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that stands or may yet: proposed or ratified. */
    Optional<Award> pendingOf(UUID tenderId) {
        return find("tenderId = ?1 and state in (?2, ?3)", tenderId, AwardState.PENDING, AwardState.RATIFIED)
                .firstResultOptional();
    }

    /** Those whose standstill is over and that no open complaint stops. */
    List<UUID> dueAt(Instant now) {
        return find(
                        "from Award a where a.state = ?1 and a.standstillUntil <= ?2 and not exists"
                                + " (select 1 from Complaint c where c.awardId = a.id and c.state = ?3) order by a.id",
                        AwardState.RATIFIED,
                        now,
                        ComplaintState.OPEN)
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
