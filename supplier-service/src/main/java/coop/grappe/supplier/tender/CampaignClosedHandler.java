package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** Closed demand becomes the draft of a tender. */
@ApplicationScoped
class CampaignClosedHandler implements EventHandler<CampaignClosed> {

    private final Tenders tenders;
    private final Audit audit;
    private final TenderNews news;

    CampaignClosedHandler(Tenders tenders, Audit audit, TenderNews news) {
        this.tenders = tenders;
        this.audit = audit;
        this.news = news;
    }

    @Override
    public String type() {
        return "campaigns.closed.v2";
    }

    @Override
    public Class<CampaignClosed> payload() {
        return CampaignClosed.class;
    }

    @Override
    public void apply(CampaignClosed event) {
        if (event.part() > 1) {
            tenders.ofCampaign(event.campaignId())
                    .orElseThrow(() -> new NotYetApplicable("the first part of the demand"))
                    .take(event);
            return;
        }
        Tender tender = Tender.draftedFrom(event);
        tenders.persistAndFlush(tender);
        audit.record("tenders.drafted", "tenders/" + tender.id(), tender.organizer());
        news.note(tender);
    }
}
