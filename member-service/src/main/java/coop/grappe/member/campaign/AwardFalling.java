package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An award came to nothing, or a part of one. Once nothing of all that was proposed stands, and no contract is in force, the campaign
 * is tendering again, until another award is proposed.
 */
@ApplicationScoped
class AwardFalling {

    private final Campaigns campaigns;
    private final ProposedAwards awards;
    private final Event<AwardFallen> inside;
    private final Audit audit;

    AwardFalling(Campaigns campaigns, ProposedAwards awards, Event<AwardFallen> inside, Audit audit) {
        this.campaigns = campaigns;
        this.awards = awards;
        this.inside = inside;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void apply(TenderEvents.AwardEnded event, List<UUID> lost) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        Optional<ProposedAward> proposed = awards.findByIdOptional(event.root());
        if (proposed.isEmpty() && !campaign.state().isOver()) {
            throw new NotYetApplicable("the proposal of award " + event.root());
        }
        inside.fire(new AwardFallen(event.awardId(), campaign.id(), event.reason(), lost));
        if (proposed.isPresent() && !event.partial()) {
            proposed.get().fall();
            awards.flush();
            follow(campaign);
        }
    }

    private void follow(Campaign campaign) {
        Optional<UUID> standing = awards.standingOf(campaign.id());
        if (campaign.state() == CampaignState.DECIDING && standing.isEmpty()) {
            campaign.cancelAward();
            audit.record("campaigns.award-cancelled", "campaigns/" + campaign.id(), campaign.organizer());
        } else {
            standing.ifPresent(campaign::decideOn);
        }
    }
}
