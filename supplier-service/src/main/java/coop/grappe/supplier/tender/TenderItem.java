package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is tendered, with the frozen demand for it.
 *
 * @param unit in UN/ECE Recommendation 20
 * @param packSize how many units come in one case
 * @param baseline what the members pay for it today
 * @param demand by region, at the best price that anybody set
 * @param curve how much in all at which price, prices falling and quantities rising; empty if no need depends on the price
 */
public record TenderItem(
        UUID itemId,
        Text names,
        Classification classification,
        String unit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "20")
        BigDecimal packSize,

        Money baseline,
        List<RegionalDemand> demand,
        List<DemandStep> curve) {

    /** Demand from before curves travelled with it has none. */
    public TenderItem {
        curve = Objects.requireNonNullElse(curve, List.of());
    }

    /** The demand of all regions together, at the best price that anybody set: the most that there is. */
    public Quantity quantity() {
        return demand.stream().map(RegionalDemand::quantity).reduce(Quantity.zero(unit), Quantity::plus);
    }

    /** What is wanted when one unit costs that much, before taxes: {@link #quantity()} unless needs depend on the price. */
    public Quantity quantityAt(UnitPrice price) {
        Quantity wanted = curve.isEmpty() ? quantity() : Quantity.zero(unit);
        for (DemandStep step : curve) {
            wanted = step.isWantedAt(price) ? step.quantity() : wanted;
        }
        return wanted;
    }
}
