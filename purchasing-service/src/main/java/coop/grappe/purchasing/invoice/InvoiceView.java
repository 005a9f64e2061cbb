package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice, for its member and its supplier. */
record InvoiceView(
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
        Money gst,
        Money qst,
        Money total,
        Money fee,
        List<Reason> discrepancies,
        Instant receivedAt,
        @Nullable Instant approvedAt,
        @Nullable LocalDate paidOn,
        @Nullable String paymentReference) {

    /** One item. */
    record Line(UUID itemId, Quantity quantity, Money amount) {}

    /** What disputes it, in the reader's language. */
    record Reason(String code, String message) {}

    static InvoiceView of(Invoice invoice, Locale language) {
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
                        .map(line -> new Line(line.itemId(), line.quantity(), line.amount()))
                        .toList(),
                invoice.net(),
                invoice.gst(),
                invoice.qst(),
                invoice.total(),
                invoice.fee(),
                invoice.discrepancies().stream()
                        .map(found -> new Reason(found.code(), found.in(language)))
                        .toList(),
                invoice.receivedAt(),
                invoice.approvedAt(),
                invoice.paidOn(),
                invoice.paymentReference());
    }
}
