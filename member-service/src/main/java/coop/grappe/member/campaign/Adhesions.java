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

    /**
     * @param memberId whose; everybody's if absent
     * @param withoutNeeds only those who take part and have not said what they need
     */
    @SuppressWarnings("unchecked")
    List<Adhesion> pageOf(UUID campaignId, @Nullable String memberId, boolean withoutNeeds, PageRequest page) {
        return getEntityManager()
                .createNativeQuery(
                        "select a.* from adhesion a where a.campaign_id = :campaign and (cast(:member as text) is null or a.member_id = :member)"
                                + " and (not :without or a.withdrawn_at is null and not exists (select from need n where"
                                + " n.campaign_id = a.campaign_id and n.member_id = a.member_id and n.state <> 'withdrawn'))"
                                + " and a.id > :after order by a.id",
                        Adhesion.class)
                .setParameter("campaign", campaignId)
                .setParameter("member", memberId)
                .setParameter("without", withoutNeeds)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
