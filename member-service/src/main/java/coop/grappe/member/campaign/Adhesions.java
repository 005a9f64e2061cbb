package coop.grappe.member.campaign;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part in which campaign. */
@ApplicationScoped
public class Adhesions implements PanacheRepositoryBase<Adhesion, UUID> {

    /**
     * Holds a member's adhesion in place until the transaction ends, so that the member cannot withdraw meanwhile.
     *
     * @throws Problem 409 if the member takes no part
     */
    public void requireStanding(UUID campaignId, String memberId) {
        if (standing(campaignId, memberId, LockModeType.PESSIMISTIC_READ).isEmpty()) {
            throw new Problem(CampaignProblem.NOT_ADHERED);
        }
    }

    public boolean stands(UUID campaignId, String memberId) {
        return standing(campaignId, memberId, LockModeType.NONE).isPresent();
    }

    Optional<Adhesion> standing(UUID campaignId, String memberId, LockModeType lock) {
        return find("campaignId = ?1 and memberId = ?2 and withdrawnAt is null", campaignId, memberId)
                .withLock(lock)
                .firstResultOptional();
    }

    /** @param memberId whose; everybody's if absent */
    List<Adhesion> pageOf(UUID campaignId, @Nullable String memberId, PageRequest page) {
        return find(
                        "campaignId = ?1 and (?2 is null or memberId = ?2) and id > ?3 order by id",
                        campaignId,
                        memberId,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
