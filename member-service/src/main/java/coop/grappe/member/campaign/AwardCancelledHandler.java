package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** A campaign whose award was cancelled is tendering again, until another award is proposed. */
@ApplicationScoped
class AwardCancelledHandler implements EventHandler<TenderEvents.AwardCancelled> {

    private final Campaigns campaigns;
    private final Audit audit;

    AwardCancelledHandler(Campaigns campaigns, Audit audit) {
        this.campaigns = campaigns;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "awards.cancelled.v1";
    }

    @Override
    public Class<TenderEvents.AwardCancelled> payload() {
        return TenderEvents.AwardCancelled.class;
    }

    @Override
    public void apply(TenderEvents.AwardCancelled event) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        if (campaign.decidesOn(event.awardId()) && campaign.state() == CampaignState.DECIDING) {
            campaign.cancelAward();
            audit.record("campaigns.award-cancelled", "campaigns/" + campaign.id(), campaign.organizer());
        } else if (!campaign.state().isOver()) {
            throw new NotYetApplicable("the proposal of award " + event.awardId());
        }
    }
}
