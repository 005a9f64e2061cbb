package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** A campaign goes to market with its tender. */
@ApplicationScoped
class TenderPublishedHandler implements EventHandler<TenderEvents.Published> {

    private final Campaigns campaigns;
    private final Audit audit;

    TenderPublishedHandler(Campaigns campaigns, Audit audit) {
        this.campaigns = campaigns;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "tenders.published.v1";
    }

    @Override
    public Class<TenderEvents.Published> payload() {
        return TenderEvents.Published.class;
    }

    @Override
    public void apply(TenderEvents.Published event) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        if (!campaign.state().isFrozen()) {
            throw new NotYetApplicable("the closing of campaign " + campaign.id());
        }
        if (campaign.state() == CampaignState.CLOSED) {
            campaign.publishTender();
            audit.record("campaigns.tendering", "campaigns/" + campaign.id(), campaign.organizer());
        }
    }
}
