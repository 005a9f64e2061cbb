package coop.grappe.member.need;

import coop.grappe.member.campaign.AdhesionWithdrawn;
import coop.grappe.member.campaign.AwardFallen;
import coop.grappe.member.campaign.CampaignEnded;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What becomes of needs when their member leaves, or when their campaign comes to nothing. */
@ApplicationScoped
class NeedFollowing {

    private final Needs needs;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    NeedFollowing(Needs needs, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.needs = needs;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    void memberLeft(@Observes AdhesionWithdrawn adhesion) {
        List<Need> left = needs.withdrawable(adhesion.campaignId(), adhesion.memberId());
        for (Need need : left) {
            outbox.publish(need.withdraw(adhesion.at()));
            audit.record("needs.withdrawn", "needs/" + need.id(), need.memberId());
        }
    }

    void awardFell(@Observes AwardFallen award) {
        if (!award.lost().isEmpty()) {
            needs.leave(award.campaignId(), award.lost(), clock.now());
        }
    }

    void campaignEnded(@Observes CampaignEnded campaign) {
        needs.leaveRest(campaign.campaignId(), clock.now());
    }
}
