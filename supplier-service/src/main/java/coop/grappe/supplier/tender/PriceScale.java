package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Between which amounts a lot's total earns points on the price.
 *
 * @param full this much, or less, earns 100 points
 * @param none this much, or more, earns none
 */
@Schema(
        examples =
                "{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"full\":{\"amount\":\"400.00\",\"currency\":\"CAD\"},\"none\":{\"amount\":\"900.00\",\"currency\":\"CAD\"}}")
public record PriceScale(
        @NotNull UUID lotId, @NotNull Money full, @NotNull Money none) {}
