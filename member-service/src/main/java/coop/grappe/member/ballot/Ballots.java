package coop.grappe.member.ballot;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ballots of all campaigns. */
@ApplicationScoped
class Ballots implements PanacheRepositoryBase<Ballot, UUID> {

    Optional<Ballot> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one on an award, locked. */
    Optional<Ballot> lockedOn(UUID awardId) {
        return find("awardId", awardId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those whose time is over. */
    List<UUID> dueAt(Instant now) {
        return find("state = ?1 and closesAt <= ?2 order by id", BallotState.OPEN, now).page(0, 50).list().stream()
                .map(Ballot::id)
                .toList();
    }

    /** Those of campaigns that the organization organizes, and those on whose roll it is. */
    List<Ballot> visibleTo(String organization, @Nullable UUID campaignId, PageRequest page) {
        return find(
                        "from Ballot b where (b.organizer = ?1"
                                + " or exists (select 1 from Voter v where v.ballotId = b.id and v.memberId = ?1))"
                                + " and (?2 is null or b.campaignId = ?2) and b.id > ?3 order by b.id",
                        organization,
                        campaignId,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
