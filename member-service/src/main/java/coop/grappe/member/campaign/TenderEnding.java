package coop.grappe.member.campaign;

import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** A campaign whose tender came to nothing comes to nothing too. */
@ApplicationScoped
class TenderEnding {

    private final Campaigns campaigns;
    private final CampaignEnding ending;

    TenderEnding(Campaigns campaigns, CampaignEnding ending) {
        this.campaigns = campaigns;
        this.ending = ending;
    }

    void apply(TenderEvents.Ended event) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        if (!campaign.state().isFrozen()) {
            throw new NotYetApplicable("the closing of campaign " + campaign.id());
        }
        if (campaign.state().after(CampaignAct.FAIL).isPresent()) {
            ending.fail(campaign, event.reason());
        }
    }
}
