package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignEvent;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reminds members of deadlines: each reminder once for each deadline, whichever replica is first. */
@ApplicationScoped
class ReminderClock {

    private static final String SEND =
            "insert into reminder (campaign_id, before, deadline, sent_at) values (?1, ?2, ?3, ?4)"
                    + " on conflict do nothing";
    private static final String ADHERENTS =
            "select count(*), count(*) filter (where d.needs is null or d.needs = 0) from adhesion a"
                    + " left join demand_member d on d.campaign_id = a.campaign_id and d.member_id = a.member_id collate \"C\""
                    + " where a.campaign_id = ?1 and a.withdrawn_at is null";

    private final Campaigns campaigns;
    private final EntityManager entities;
    private final DatabaseClock clock;
    private final Outbox outbox;

    ReminderClock(Campaigns campaigns, EntityManager entities, DatabaseClock clock, Outbox outbox) {
        this.campaigns = campaigns;
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> collecting = QuarkusTransaction.requiringNew().call(campaigns::collecting);
        collecting.forEach(campaign -> QuarkusTransaction.requiringNew().run(() -> remind(campaign)));
    }

    private void remind(UUID campaignId) {
        Instant now = clock.now();
        Campaign campaign = campaigns.findById(campaignId);
        campaign.dueReminder(now)
                .filter(before -> isFirst(campaign, before, now))
                .ifPresent(before -> outbox.publish(reminder(campaign, before)));
    }

    private boolean isFirst(Campaign campaign, String before, Instant now) {
        return entities.createNativeQuery(SEND)
                        .setParameter(1, campaign.id())
                        .setParameter(2, before)
                        .setParameter(3, campaign.collectingUntil())
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    private CampaignEvent reminder(Campaign campaign, String before) {
        Object[] adherents = (Object[]) entities.createNativeQuery(ADHERENTS)
                .setParameter(1, campaign.id())
                .getSingleResult();
        return new CampaignEvent.ReminderDue(
                campaign.id(),
                campaign.title(),
                campaign.collectingUntil(),
                before,
                ((Number) adherents[0]).longValue(),
                ((Number) adherents[1]).longValue());
    }
}
