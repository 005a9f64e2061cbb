package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.tender.Classification;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a supplier is to deliver of one item, at which prices.
 *
 * @param ceiling the most that may be ordered, members that join late included; at least the quantity, at most what the supplier can deliver
 */
public record AwardedLine(
        UUID itemId,
        Text names,
        Classification classification,
        String unit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "20")
        BigDecimal packSize,

        Quantity quantity,
        Quantity ceiling,
        PriceSchedule schedule,
        Money cost) {

    /** Awards from before members could join late have no room above what was awarded. */
    public AwardedLine {
        ceiling = Objects.requireNonNullElse(ceiling, quantity);
    }
}
