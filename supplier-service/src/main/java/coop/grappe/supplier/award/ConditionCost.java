package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one condition of a scenario costs: the same scenario without it.
 *
 * @param condition as the request names it: {@code maxWinners}, {@code excludedSuppliers}, {@code shares[0]}
 * @param totalWithout absent if there is no award without it either, or none was found in time
 * @param cost how much more is paid because of it; absent unless there is an award with it and without it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"condition\":\"shares[0]\",\"totalWithout\":{\"amount\":\"480.00\",\"currency\":\"CAD\"},\"cost\":{\"amount\":\"15.00\",\"currency\":\"CAD\"}}")
public record ConditionCost(
        String condition,
        @Nullable Money totalWithout,
        @Nullable Money cost) {}
