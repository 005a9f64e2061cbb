package coop.grappe.member.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What was proposed to the members of all campaigns. */
@ApplicationScoped
public class ProposedAwards implements PanacheRepositoryBase<ProposedAward, UUID> {

    public boolean isStanding(UUID awardId) {
        return findByIdOptional(awardId).filter(ProposedAward::isStanding).isPresent();
    }

    /** The latest of a campaign that stands. */
    Optional<UUID> standingOf(UUID campaignId) {
        return find("campaignId = ?1 and standing = true order by awardId desc", campaignId)
                .firstResultOptional()
                .map(ProposedAward::awardId);
    }

    /** Puts another award to a campaign's members. */
    public void propose(Campaign campaign, UUID awardId) {
        campaign.proposeAward(awardId);
        persistAndFlush(ProposedAward.of(awardId, campaign.id()));
    }
}
