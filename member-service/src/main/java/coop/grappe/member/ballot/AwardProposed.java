package coop.grappe.member.ballot;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What we read of supplier-service's event.
 *
 * @param conditions of the proposed scenario, in words; none in events from before they were told, as alternatives
 * @param alternatives other scenarios that it was compared with
 * @param remainder whether it awards what an award that stands has left, or lost
 */
record AwardProposed(
        UUID awardId,
        UUID campaignId,
        Money total,
        Money baseline,
        List<AwardedSupplier> suppliers,
        Text reasons,
        List<Text> conditions,
        List<Alternative> alternatives,
        boolean remainder) {

    AwardProposed {
        conditions = Objects.requireNonNullElse(conditions, List.of());
        alternatives = Objects.requireNonNullElse(alternatives, List.of());
    }
}
