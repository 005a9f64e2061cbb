package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** A campaign comes to nothing: it is given up, or fails. */
@ApplicationScoped
public class CampaignEnding {

    private final Outbox outbox;
    private final Audit audit;
    private final Event<CampaignEnded> ended;

    CampaignEnding(Outbox outbox, Audit audit, Event<CampaignEnded> ended) {
        this.outbox = outbox;
        this.audit = audit;
        this.ended = ended;
    }

    void cancel(Campaign campaign, String reason) {
        end(campaign, campaign.cancel(reason), "campaigns.cancelled");
    }

    /** @param reason why, as a word for machines */
    public void fail(Campaign campaign, String reason) {
        end(campaign, campaign.fail(reason), "campaigns.unsuccessful");
    }

    private void end(Campaign campaign, CampaignEvent event, String act) {
        outbox.publish(event);
        audit.record(act, "campaigns/" + campaign.id(), campaign.organizer());
        ended.fire(new CampaignEnded(campaign.id()));
    }
}
