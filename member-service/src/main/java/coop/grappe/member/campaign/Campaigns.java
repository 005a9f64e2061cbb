package coop.grappe.member.campaign;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaigns of all organizers. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    /** Locked against everything else, for a decision. */
    public Optional<Campaign> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked against decisions only: many may hold it so at once, and a closing waits until they have committed. */
    public Optional<Campaign> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** @throws IllegalArgumentException if there is none: then another service speaks of what was never ours */
    public Campaign lockedForEvent(UUID id) {
        return locked(id).orElseThrow(() -> new IllegalArgumentException("There is no campaign " + id));
    }

    /** Those that collect. */
    public List<UUID> collecting() {
        return find("select id from Campaign where state = ?1", CampaignState.COLLECTING)
                .project(UUID.class)
                .list();
    }

    /** Those whose deadline has passed. */
    public List<UUID> dueAt(Instant now) {
        return find("state = ?1 and collectingUntil <= ?2 order by id", CampaignState.COLLECTING, now)
                .page(0, 50)
                .list()
                .stream()
                .map(Campaign::id)
                .toList();
    }

    /** @param inGroup whether the reader belongs to the group and so sees others' campaigns once they are opened */
    List<Campaign> visibleTo(String organization, boolean inGroup, @Nullable CampaignState state, PageRequest page) {
        return find(
                        "(organizer = ?1 or ?2 = true and state <> ?3) and (?4 is null or state = ?4) and id > ?5 order by id",
                        organization,
                        inGroup,
                        CampaignState.DRAFT,
                        state,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
