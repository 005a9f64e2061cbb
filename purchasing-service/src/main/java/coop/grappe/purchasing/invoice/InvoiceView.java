package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.tax.TaxLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invoice, for its member and its supplier. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000009","orderId":"01890a5d-ac96-774b-bcce-b30209000007","contractId":"01890a5d-ac96-774b-bcce-b30209000001",
                "memberId":"CA-QC-NEQ:1100000002","supplierId":"CA-QC-NEQ:1199999999","number":"F-2041","issuedOn":"2030-03-21",
                "state":"disputed","lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"24","unit":"EA"},"amount":{"amount":"120.00","currency":"CAD"},"landed":{"amount":"120.00","currency":"CAD"}}],
                "net":{"amount":"120.00","currency":"CAD"},"taxes":[{"tax":"GST","jurisdiction":"CA-QC","category":"standard","percent":"5","base":{"amount":"120.00","currency":"CAD"},
                "amount":{"amount":"6.00","currency":"CAD"}},{"tax":"QST","jurisdiction":"CA-QC","category":"standard","percent":"9.975",
                "base":{"amount":"120.00","currency":"CAD"},"amount":{"amount":"11.97","currency":"CAD"}}],
                "supplierTaxNumbers":{"GST":"123456782RT0001","QST":"1234567890TQ0001"},
                "total":{"amount":"137.97","currency":"CAD"},"fee":{"amount":"0.00","currency":"CAD"},"discrepancies":[{"code":"quantity-not-received",
                "message":"« Ampoule DEL » : 24 EA facturés, 23 EA reçus en bon état et non encore facturés"}],
                "tolerated":[],"acceptance":null,"goods":{"amount":"120.00","currency":"CAD"},"charges":[],"terms":{"netDays":30,"discountPercent":null,"discountDays":null},
                "dueOn":"2030-04-20","balance":{"amount":"0.00","currency":"CAD"},"paymentStatus":"not-approved","withdrawalReason":null,
                "receivedAt":"2030-03-21T18:00:00Z","approvedAt":null,"paidOn":null,"paymentReference":null}""")
public record InvoiceView(
        UUID id,
        UUID orderId,
        UUID contractId,
        String memberId,
        String supplierId,
        String number,
        LocalDate issuedOn,
        InvoiceState state,
        List<Line> lines,
        Money net,
        List<TaxLine> taxes,
        Map<String, String> supplierTaxNumbers,
        Money total,
        Money fee,
        List<Reason> discrepancies,
        List<Reason> tolerated,
        @Nullable Accepted acceptance,
        Money goods,
        List<Charge> charges,
        PaymentTerms terms,
        LocalDate dueOn,
        Money balance,
        PaymentStatus paymentStatus,
        @Nullable String withdrawalReason,
        Instant receivedAt,
        @Nullable Instant approvedAt,
        @Nullable LocalDate paidOn,
        @Nullable String paymentReference) {

    /** One item. @param landed with its share of freight and fees */
    @Schema(name = "InvoiceLine")
    public record Line(UUID itemId, Quantity quantity, Money amount, Money landed) {}

    /** Differences that a treasurer took as they were. */
    @Schema(name = "InvoiceAcceptance")
    record Accepted(
            List<Reason> differences,
            String login,
            String reason,
            @Nullable UUID creditNoteId,
            Instant at) {}

    /** What disputes it or passes, in the reader's language. */
    @Schema(name = "InvoiceDiscrepancy")
    public record Reason(String code, String message) {}

    /** @param today by which it is overdue or not */
    public static InvoiceView of(Invoice invoice, Locale language, LocalDate today) {
        return new InvoiceView(
                invoice.id(),
                invoice.orderId(),
                invoice.contractId(),
                invoice.memberId(),
                invoice.supplierId(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.state(),
                invoice.lines().stream()
                        .map(line -> new Line(line.itemId(), line.quantity(), line.amount(), line.landed()))
                        .toList(),
                invoice.net(),
                invoice.taxes(),
                invoice.supplierTaxNumbers(),
                invoice.total(),
                invoice.fee(),
                reasons(invoice.discrepancies(), language),
                reasons(invoice.tolerated(), language),
                accepted(invoice.acceptance(), language),
                invoice.goods(),
                invoice.charges(),
                invoice.terms(),
                invoice.dueOn(),
                invoice.balance(),
                PaymentStatus.of(invoice, today),
                invoice.withdrawalReason(),
                invoice.receivedAt(),
                invoice.approvedAt(),
                invoice.paidOn(),
                invoice.paymentReference());
    }

    private static List<Reason> reasons(List<Discrepancy> found, Locale language) {
        return found.stream()
                .map(one -> new Reason(one.code(), one.in(language)))
                .toList();
    }

    private static @Nullable Accepted accepted(@Nullable Acceptance acceptance, Locale language) {
        return acceptance == null
                ? null
                : new Accepted(
                        reasons(acceptance.differences(), language),
                        acceptance.login(),
                        acceptance.reason(),
                        acceptance.creditNoteId(),
                        acceptance.at());
    }
}
