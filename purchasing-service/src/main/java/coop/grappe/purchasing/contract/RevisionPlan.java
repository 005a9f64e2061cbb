package coop.grappe.purchasing.contract;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which value of the index prices are to follow.
 *
 * @param indexDay the day whose value counts
 * @param effectiveOn the first day of the new prices
 */
@Schema(name = "PriceRevisionPlan", examples = "{\"indexDay\":\"2031-01-01\",\"effectiveOn\":\"2031-04-01\"}")
record RevisionPlan(
        @NotNull @Schema(examples = "2031-01-01") LocalDate indexDay,
        @NotNull @Schema(examples = "2031-04-01") LocalDate effectiveOn) {}
