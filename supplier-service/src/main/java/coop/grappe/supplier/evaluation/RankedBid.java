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
import org.jspecify.annotations.Nullable;

/**
 * Where a bid stands in a lot, and why. What tells a price is absent for a reader who may not know it.
 *
 * @param rank from 1
 * @param alternative 0 for the supplier's primary bid
 * @param total what it asks for the lot's whole demand
 * @param adjustedPrice the total divided by what quality earns, where quality divides it
 * @param lowPrice why it seems abnormally low; empty if it does not
 * @param inquiry what its bidder was asked about that, and what came of it; absent if nothing was asked
 * @param points the weighted sum over all criteria, exact; where quality divides the price, the lowest adjusted price in percent of its own
 * @param tie what decided between it and others that are equal; absent if none is
 */
public record RankedBid(
        int rank,
        UUID bidId,
        String supplierId,
        int alternative,
        @Nullable Money total,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "412.5000") @Nullable
        BigDecimal adjustedPrice,

        Set<LowPrice> lowPrice,
        @Nullable LowPriceFinding inquiry,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "82.4150") @Nullable
        BigDecimal points,

        List<CriterionPoints> criteria,
        @Nullable Text tie,
        @Nullable Text explanation) {

    /** Reports from before low prices were looked for have none. */
    public RankedBid {
        lowPrice = Objects.requireNonNullElse(lowPrice, Set.of());
    }

    /**
     * The same for a reader who may not know what was asked.
     *
     * @param priceId the criterion that is the price
     */
    RankedBid withoutPrices(String priceId) {
        List<CriterionPoints> readable = criteria.stream()
                .map(one -> one.criterionId().equals(priceId) ? one.withoutPoints() : one)
                .toList();
        return new RankedBid(
                rank, bidId, supplierId, alternative, null, null, Set.of(), null, null, readable, null, null);
    }
}
