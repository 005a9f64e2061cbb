package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A need against whose price nothing is counted.
 *
 * @param worth that price on the committed quantity
 */
@Schema(name = "UncountedNeed", examples = """
                {"needId":"01890a5d-ac96-774b-bcce-b30209000021","itemId":"01890a5d-ac96-774b-bcce-b30209000005",
                "names":{"fr":"Peinture","en":"Paint"},"quantity":{"value":"20","unit":"LTR"},
                "baselineUnitPrice":{"amount":"31.00","currency":"CAD"},"baselineSource":"estimate","worth":{"amount":"620.00","currency":"CAD"},
                "reason":"estimate"}""")
record Uncounted(
        UUID needId,
        UUID itemId,
        Text names,
        Quantity quantity,
        UnitPrice baselineUnitPrice,
        @Nullable String baselineSource,
        Money worth,
        Doubt reason) {

    static Uncounted of(Need need, Text names, Doubt reason) {
        return new Uncounted(
                need.needId(),
                need.itemId(),
                names,
                need.quantity(),
                need.price(),
                need.source(),
                need.price().times(need.quantity()),
                reason);
    }

    /**
     * How many needs are not counted, and how much hangs on them.
     *
     * @param worth their prices on what was committed
     * @param paid what has been paid for them so far
     */
    @Schema(name = "UncountedNeeds", examples = """
                    {"needs":1,"worth":{"amount":"620.00","currency":"CAD"},"paid":{"amount":"0.00","currency":"CAD"}}""")
    record Total(int needs, Money worth, Money paid) {

        Total plus(Total other) {
            return new Total(needs + other.needs, worth.plus(other.worth), paid.plus(other.paid));
        }
    }
}
