package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a supplier claims for an order, before it is held against anything. */
@Schema(examples = """
                {"orderId":"01890a5d-ac96-774b-bcce-b30209000007","number":"F-2041","issuedOn":"2030-03-21",
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"23","unit":"EA"},"amount":{"amount":"115.00","currency":"CAD"}}],
                "taxes":[{"tax":"GST","amount":{"amount":"5.75","currency":"CAD"}},{"tax":"QST","amount":{"amount":"11.47","currency":"CAD"}}],
                "total":{"amount":"132.22","currency":"CAD"},"charges":[],"terms":{"netDays":30,"discountPercent":"2","discountDays":10}}""")
public record InvoicePlan(
        @NotNull UUID orderId,

        @NotBlank @Size(max = 60) @Schema(examples = "F-2041")
        String number,

        @NotNull @Schema(examples = "2027-02-01") LocalDate issuedOn,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        @NotNull @Size(max = 20) List<@NotNull @Valid Tax> taxes,
        @NotNull Money total,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid ChargePlan> charges,

        @Valid @Nullable PaymentTerms terms) {

    public InvoicePlan {
        charges = Objects.requireNonNullElse(charges, List.of());
    }

    /** Without freight and fees, due in 30 days. */
    public InvoicePlan(
            UUID orderId, String number, LocalDate issuedOn, List<Line> lines, List<Tax> taxes, Money total) {
        this(orderId, number, issuedOn, lines, taxes, total, List.of(), null);
    }

    /** One item and its amount before taxes. @param weight in kilograms (KGM), where a charge is spread by weight */
    @Schema(name = "InvoiceLinePlan")
    public record Line(
            @NotNull UUID itemId,
            @NotNull Quantity quantity,
            @NotNull Money amount,
            @Nullable Quantity weight) {

        public Line(UUID itemId, Quantity quantity, Money amount) {
            this(itemId, quantity, amount, null);
        }

        Basis basis() {
            return new Basis(amount, quantity, weight == null ? null : weight.value());
        }
    }

    /** Freight or a fee, before taxes. */
    @Schema(name = "InvoiceChargePlan", examples = """
                    {"kind":"freight","amount":{"amount":"30.00","currency":"CAD"},"spread":"value","note":"Transport"}""")
    public record ChargePlan(
            @NotNull @Schema(examples = "freight") ChargeKind kind,
            @NotNull Money amount,
            @NotNull @Schema(examples = "value") Spread spread,
            @Nullable @Size(max = 200) String note) {

        Charge over(List<Line> lines) {
            List<Line> inOrder = lines.stream()
                    .sorted(Comparator.comparing(line -> line.itemId().toString()))
                    .toList();
            List<Money> shares = Basis.spread(
                    amount, spread, inOrder.stream().map(Line::basis).toList());
            List<Charge.Share> named = IntStream.range(0, inOrder.size())
                    .mapToObj(i -> new Charge.Share(inOrder.get(i).itemId(), shares.get(i)))
                    .toList();
            return new Charge(kind, amount, spread, note, named);
        }
    }

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
