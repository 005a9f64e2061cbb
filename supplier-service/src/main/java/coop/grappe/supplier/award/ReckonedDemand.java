package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which demand a scenario reckons with, where some of it depends on the price.
 *
 * @param iterations how often the allocation was computed, from the largest volume downwards
 * @param exact whether at the prices of the allocation exactly these quantities are wanted; otherwise more is wanted of some, so everybody who is
 *     reckoned with accepts the price, but others would come in
 */
@Schema(
        name = "ScenarioDemand",
        examples =
                "{\"iterations\":2,\"exact\":true,\"items\":[{\"itemId\":\"01890a5d-ac96-774b-bcce-b30209000004\",\"most\":{\"value\":\"120\",\"unit\":\"EA\"},\"reckoned\":{\"value\":\"80\",\"unit\":\"EA\"},\"unitPrice\":{\"amount\":\"4.5\",\"currency\":\"CAD\"},\"wanted\":{\"value\":\"80\",\"unit\":\"EA\"}}]}")
public record ReckonedDemand(int iterations, boolean exact, List<OfItem> items) {

    /**
     * One item whose demand depends on the price.
     *
     * @param most at the best price that anybody set
     * @param reckoned what the allocation delivers
     * @param unitPrice what a unit costs in the mean, after discounts, rounded up to the decimals of a unit price; absent if none is delivered
     * @param wanted at that price
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ScenarioDemandOfItem",
            examples =
                    "{\"itemId\":\"01890a5d-ac96-774b-bcce-b30209000004\",\"most\":{\"value\":\"120\",\"unit\":\"EA\"},\"reckoned\":{\"value\":\"80\",\"unit\":\"EA\"},\"unitPrice\":{\"amount\":\"4.5\",\"currency\":\"CAD\"},\"wanted\":{\"value\":\"80\",\"unit\":\"EA\"}}")
    public record OfItem(
            UUID itemId,
            Quantity most,
            Quantity reckoned,
            @Nullable UnitPrice unitPrice,
            Quantity wanted) {}
}
