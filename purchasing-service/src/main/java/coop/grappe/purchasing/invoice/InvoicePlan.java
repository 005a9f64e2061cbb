package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier claims for an order, before it is held against anything. */
@Schema(examples = """
                {"orderId":"01890a5d-ac96-774b-bcce-b30209000007","number":"F-2041","issuedOn":"2030-03-21",
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"23","unit":"EA"},"amount":{"amount":"115.00","currency":"CAD"}}],
                "taxes":[{"tax":"GST","amount":{"amount":"5.75","currency":"CAD"}},{"tax":"QST","amount":{"amount":"11.47","currency":"CAD"}}],
                "total":{"amount":"132.22","currency":"CAD"}}""")
public record InvoicePlan(
        @NotNull UUID orderId,

        @NotBlank @Size(max = 60) @Schema(examples = "F-2041")
        String number,

        @NotNull @Schema(examples = "2027-02-01") LocalDate issuedOn,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        @NotNull @Size(max = 20) List<@NotNull @Valid Tax> taxes,
        @NotNull Money total) {

    /** One item and its amount before taxes. */
    @Schema(name = "InvoiceLinePlan")
    public record Line(
            @NotNull UUID itemId,
            @NotNull Quantity quantity,
            @NotNull Money amount) {}

    /** What it states of one tax. */
    @Schema(
            name = "InvoiceTaxPlan",
            examples = "{\"tax\":\"GST\",\"amount\":{\"amount\":\"5.75\",\"currency\":\"CAD\"}}")
    public record Tax(
            @NotBlank @Size(max = 20) @Schema(examples = "GST")
            String tax,

            @NotNull Money amount) {}

    /** Per tax, in the order of the paper. */
    Map<String, Money> claimedTaxes() {
        Map<String, Money> claimed = new LinkedHashMap<>();
        taxes.forEach(tax -> claimed.merge(tax.tax(), tax.amount(), Money::plus));
        return claimed;
    }
}
