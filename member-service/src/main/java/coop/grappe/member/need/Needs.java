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

    int cover(UUID campaignId, Collection<UUID> items, Instant now) {
        return update(
                "state = ?1, changedAt = ?2, version = version + ?6 where campaignId = ?3 and state in ?4 and itemId in ?5",
                NeedState.COVERED,
                now,
                campaignId,
                NeedState.COMMITTED.written(true),
                items,
                Need.COMMITTING_AND_ONE_MORE);
    }

    int leaveRest(UUID campaignId, Instant now) {
        return move(campaignId, NeedAct.LEAVE, NeedState.UNCOVERED, now);
    }

    /** @param waiting items for which it is not decided yet */
    int leaveRest(UUID campaignId, Collection<UUID> waiting, Instant now) {
        return waiting.isEmpty()
                ? leaveRest(campaignId, now)
                : update(
                        "state = ?1, changedAt = ?2, version = version + ?6 where campaignId = ?3 and state in ?4"
                                + " and itemId not in ?5",
                        NeedState.UNCOVERED,
                        now,
                        campaignId,
                        NeedState.before(NeedAct.LEAVE),
                        waiting,
                        Need.COMMITTING_AND_ONE_MORE);
    }

    /** Nobody delivers these items. */
    int leave(UUID campaignId, Collection<UUID> items, Instant now) {
        return update(
                "state = ?1, changedAt = ?2, version = version + ?6 where campaignId = ?3 and state in ?4 and itemId in ?5",
                NeedState.UNCOVERED,
                now,
                campaignId,
                NeedState.before(NeedAct.LEAVE),
                items,
                Need.COMMITTING_AND_ONE_MORE);
    }

    private int move(UUID campaignId, NeedAct act, NeedState to, Instant now) {
        return update(
                "state = ?1, changedAt = ?2, version = version + ?5 where campaignId = ?3 and state in ?4",
                to,
                now,
                campaignId,
                NeedState.before(act),
                Need.COMMITTING_AND_ONE_MORE);
    }

    /** @param memberId whose; everybody's if absent */
    List<Need> pageOf(
            UUID campaignId,
            @Nullable String memberId,
            @Nullable NeedState state,
            boolean closed,
            @Nullable UUID itemId,
            PageRequest page) {
        return find(
                        "campaignId = ?1 and (?2 is null or memberId = ?2) and state in ?3"
                                + " and (?4 is null or itemId = ?4) and id > ?5 order by id",
                        campaignId,
                        memberId,
                        state == null ? List.of(NeedState.values()) : state.written(closed),
                        itemId,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
