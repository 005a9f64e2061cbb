package coop.grappe.supplier.tender;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** The tender of a campaign that was given up is given up too, as far as it is not in force; a campaign without one never closed. */
@ApplicationScoped
class CampaignCancelledHandler implements EventHandler<CampaignCancelled> {

    private final Tenders tenders;
    private final TenderNews news;
    private final Event<CampaignGivenUp> givenUp;

    CampaignCancelledHandler(Tenders tenders, TenderNews news, Event<CampaignGivenUp> givenUp) {
        this.tenders = tenders;
        this.news = news;
        this.givenUp = givenUp;
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
        tenders.ofCampaign(event.campaignId()).ifPresent(tender -> {
            if (tender.canBeCancelled()) {
                news.tell(tender.cancel(event.reason()), tender);
            } else if (tender.isPartlyAwarded()) {
                givenUp.fire(new CampaignGivenUp(tender.id(), event.reason()));
            }
        });
    }
}
