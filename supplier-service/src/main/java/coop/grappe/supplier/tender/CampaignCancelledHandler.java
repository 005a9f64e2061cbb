package coop.grappe.supplier.tender;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** The tender of a campaign that was given up is given up too; a campaign without one never closed. */
@ApplicationScoped
class CampaignCancelledHandler implements EventHandler<CampaignCancelled> {

    private final Tenders tenders;
    private final TenderNews news;

    CampaignCancelledHandler(Tenders tenders, TenderNews news) {
        this.tenders = tenders;
        this.news = news;
    }

    @Override
    public String type() {
        return "campaigns.cancelled.v1";
    }

    @Override
    public Class<CampaignCancelled> payload() {
        return CampaignCancelled.class;
    }

    @Override
    public void apply(CampaignCancelled event) {
        tenders.ofCampaign(event.campaignId())
                .filter(Tender::canBeCancelled)
                .ifPresent(tender -> news.tell(tender.cancel(event.reason()), tender));
    }
}
