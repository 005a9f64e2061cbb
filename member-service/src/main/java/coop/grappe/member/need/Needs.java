package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the members need. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {

    /** The need, locked; whatever was read before the lock is read again. */
    Optional<Need> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a member that it may still withdraw, locked in a fixed order. */
    List<Need> withdrawable(UUID campaignId, String memberId) {
        return find(
                        "campaignId = ?1 and memberId = ?2 and state in ?3 order by id",
                        campaignId,
                        memberId,
                        NeedState.before(NeedAct.WITHDRAW))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that somebody may still change, of one item, locked in a fixed order. */
    List<Need> standingOf(Item item) {
        return find(
                        "campaignId = ?1 and itemId = ?2 and state in ?3 order by id",
                        item.campaignId(),
                        item.id(),
                        NeedState.before(NeedAct.WITHDRAW))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Binds every standing need of a campaign whose row the transaction has locked. */
    public int commit(UUID campaignId, Instant now) {
        return move(campaignId, NeedAct.COMMIT, NeedState.COMMITTED, now);
    }

    int cover(UUID campaignId, Collection<UUID> items, Instant now) {
        return update(
                "state = ?1, changedAt = ?2, version = version + 1 where campaignId = ?3 and state in ?4 and itemId in ?5",
                NeedState.COVERED,
                now,
                campaignId,
                NeedState.before(NeedAct.COVER),
                items);
    }

    int leaveRest(UUID campaignId, Instant now) {
        return move(campaignId, NeedAct.LEAVE, NeedState.UNCOVERED, now);
    }

    private int move(UUID campaignId, NeedAct act, NeedState to, Instant now) {
        return update(
                "state = ?1, changedAt = ?2, version = version + 1 where campaignId = ?3 and state in ?4",
                to,
                now,
                campaignId,
                NeedState.before(act));
    }

    /** @param memberId whose; everybody's if absent */
    List<Need> pageOf(
            UUID campaignId,
            @Nullable String memberId,
            @Nullable NeedState state,
            @Nullable UUID itemId,
            PageRequest page) {
        return find(
                        "campaignId = ?1 and (?2 is null or memberId = ?2) and (?3 is null or state = ?3)"
                                + " and (?4 is null or itemId = ?4) and id > ?5 order by id",
                        campaignId,
                        memberId,
                        state,
                        itemId,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
