package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of supplier-service's event.
 *
 * @param continues the award that was proposed, if this is a part of it
 * @param otherItems that other awards of the tender decide; none in events from before an award could be confirmed in parts
 * @param gainSharing the charter's rule; {@code equal-price} in events from before there were others
 * @param terms that were published with the tender; absent if there were none
 * @param committedNeeds how many needs the campaign committed: all must be known before entitlements are computed
 */
record AwardConfirmed(
        UUID awardId,
        @Nullable UUID continues,
        UUID tenderId,
        UUID campaignId,
        String organizer,
        Text title,
        Money mandateCeiling,
        long committedNeeds,
        BigDecimal feePercent,
        List<Winner> suppliers,
        List<UUID> otherItems,
        String gainSharing,
        @Nullable ContractTerms terms) {

    AwardConfirmed {
        gainSharing = Objects.requireNonNullElse(gainSharing, "equal-price");
        otherItems = Objects.requireNonNullElse(otherItems, List.of());
    }

    /** One supplier's part of the award. */
    record Winner(String supplierId, String name, List<Line> lines) {}

    /**
     * How much of an item, at which prices.
     *
     * @param ceiling the most that may be ordered, members that join late included; the quantity in events from before they could
     */
    record Line(
            UUID itemId,
            Text names,
            Classification classification,
            String unit,
            BigDecimal packSize,
            Quantity quantity,
            Quantity ceiling,
            PriceSchedule schedule) {

        Line {
            ceiling = Objects.requireNonNullElse(ceiling, quantity);
        }
    }

    /** What the item is, in a public scheme. */
    record Classification(String scheme, String id) {}
}
