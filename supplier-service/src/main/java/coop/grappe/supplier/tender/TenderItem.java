package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is tendered, with the frozen demand for it.
 *
 * @param unit in UN/ECE Recommendation 20
 * @param packSize how many units come in one case
 * @param baseline what the members pay for it today
 */
public record TenderItem(
        UUID itemId,
        Text names,
        Classification classification,
        String unit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "20")
        BigDecimal packSize,

        Money baseline,
        List<RegionalDemand> demand) {

    /** The demand of all regions together. */
    public Quantity quantity() {
        return demand.stream().map(RegionalDemand::quantity).reduce(Quantity.zero(unit), Quantity::plus);
    }
}
