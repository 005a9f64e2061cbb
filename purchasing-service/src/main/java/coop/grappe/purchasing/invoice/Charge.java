package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Freight or a fee of an invoice, before taxes, with what of it falls on each item.
 *
 * @param shares in the order of the items; they add up to the amount
 */
@Schema(name = "InvoiceCharge", examples = """
                {"kind":"freight","amount":{"amount":"30.00","currency":"CAD"},"spread":"value","note":"Transport Sherbrooke",
                "shares":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","amount":{"amount":"30.00","currency":"CAD"}}]}""")
public record Charge(
        ChargeKind kind,
        Money amount,
        Spread spread,
        @Nullable String note,
        List<Share> shares) {

    /** What falls on one item. */
    @Schema(name = "InvoiceChargeShare")
    public record Share(UUID itemId, Money amount) {}
}
