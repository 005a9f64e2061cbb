package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a bid stands in a lot, and why.
 *
 * @param rank from 1
 * @param total what it asks for the lot's whole demand
 * @param lowPrice why it seems abnormally low; empty if it does not
 * @param points the weighted sum over all criteria, exact
 */
public record RankedBid(
        int rank,
        UUID bidId,
        String supplierId,
        Money total,
        Set<LowPrice> lowPrice,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "82.4150")
        BigDecimal points,

        List<CriterionPoints> criteria,
        Text explanation) {

    /** Reports from before low prices were looked for have none. */
    public RankedBid {
        lowPrice = Objects.requireNonNullElse(lowPrice, Set.of());
    }
}
