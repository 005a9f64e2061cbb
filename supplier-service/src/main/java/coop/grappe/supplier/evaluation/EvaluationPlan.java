package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How bids are ranked.
 *
 * @param lowPriceReasons why bidders with abnormally low prices were not asked about them; needed if there are any
 */
@Schema(
        examples =
                "{\"lowPriceReasons\":{\"fr\":\"Le prix est celui de notre contrat actuel.\",\"en\":\"The price is that of our present contract.\"}}")
record EvaluationPlan(@Valid @Nullable Text lowPriceReasons) {}
