package coop.grappe.member.demand;

import coop.grappe.member.campaign.Item;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The price tiers of an item that the negotiator knows or supposes, so that everybody sees the way to the next one. */
@Entity
public class ItemTiers {

    @Id
    private UUID itemId;

    private UUID campaignId;
    private boolean supposed;
    private String source;

    @JdbcTypeCode(SqlTypes.JSON)
    private PriceSchedule schedule;

    private Instant writtenAt;

    @Version
    private long version;

    protected ItemTiers() {}

    static ItemTiers of(Item item, TiersPlan plan, Instant now) {
        ItemTiers tiers = new ItemTiers();
        tiers.itemId = item.id();
        tiers.campaignId = item.campaignId();
        tiers.rewrite(plan, now);
        return tiers;
    }

    void rewrite(TiersPlan plan, Instant now) {
        supposed = plan.supposed();
        source = plan.source();
        schedule = plan.schedule();
        writtenAt = now;
    }

    /** Whether nobody has offered them yet. */
    boolean supposed() {
        return supposed;
    }

    String source() {
        return source;
    }

    PriceSchedule schedule() {
        return schedule;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long version() {
        return version;
    }
}
