package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaigns;
import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for campaigns whose deadline has passed; each is decided in a transaction of its own. */
@ApplicationScoped
class ClosingClock {

    private static final Logger LOG = Logger.getLogger(ClosingClock.class);

    private final Campaigns campaigns;
    private final CampaignClosing closing;
    private final DatabaseClock clock;

    ClosingClock(Campaigns campaigns, CampaignClosing closing, DatabaseClock clock) {
        this.campaigns = campaigns;
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> campaigns.dueAt(clock.now()));
        for (UUID campaign : due) {
            try {
                closing.atDeadline(campaign);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The deadline of campaign %s could not be applied; it is tried again", campaign);
            }
        }
    }
}
