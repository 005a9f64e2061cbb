package coop.grappe.member.need;

import coop.grappe.member.member.Address;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member is bound to buy what it needs, at the latest terms. A member's needs travel together, at most {@link #MOST} in one event.
 *
 * @param sites where the needs of this event are delivered
 */
public record CommittedNeeds(
        UUID campaignId, String memberId, String memberName, List<Destination> sites, List<Committed> needs)
        implements DomainEvent {

    /** How many needs one event carries at most: some 450 bytes each, well under Kafka's limit of a megabyte. */
    static final int MOST = 500;

    /** Where it is delivered. */
    public record Destination(UUID siteId, String name, Address address, String region) {}

    /**
     * One need; quantities in base units, over all deliveries.
     *
     * @param ladder how much at which price, if the need depends on it
     */
    public record Committed(
            UUID needId,
            UUID siteId,
            UUID itemId,
            Quantity quantity,
            Quantity tolerance,
            Period period,
            int deliveries,
            @Nullable PriceLadder ladder,
            UnitPrice baselineUnitPrice,
            BaselineSource baselineSource) {}

    @Override
    public String topic() {
        return "needs";
    }

    @Override
    public String key() {
        return memberId;
    }

    @Override
    public String type() {
        return "needs.committed.v2";
    }
}
