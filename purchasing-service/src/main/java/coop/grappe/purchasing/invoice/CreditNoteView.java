package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.purchasing.tax.TaxLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credit note, for its member and its supplier. @param left what of it is neither applied nor refunded */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000044","contractId":"01890a5d-ac96-774b-bcce-b30209000001","memberId":"CA-QC-NEQ:1100000002",
                "supplierId":"CA-QC-NEQ:1199999999","invoiceId":"01890a5d-ac96-774b-bcce-b30209000009","number":"NC-204","issuedOn":"2030-03-28","state":"approved",
                "lines":[{"reason":"return","itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"2","unit":"EA"},
                "returnId":"01890a5d-ac96-774b-bcce-b30209000041","rebateId":null,"amount":{"amount":"10.00","currency":"CAD"}}],
                "net":{"amount":"10.00","currency":"CAD"},"taxes":[{"tax":"GST","jurisdiction":"CA-QC","category":"standard","percent":"5",
                "base":{"amount":"10.00","currency":"CAD"},"amount":{"amount":"0.50","currency":"CAD"}},{"tax":"QST","jurisdiction":"CA-QC","category":"standard","percent":"9.975",
                "base":{"amount":"10.00","currency":"CAD"},"amount":{"amount":"1.00","currency":"CAD"}}],"total":{"amount":"11.50","currency":"CAD"},
                "left":{"amount":"0.00","currency":"CAD"},"discrepancies":[],"receivedAt":"2030-03-28T15:00:00Z","approvedAt":"2030-03-29T15:00:00Z"}""")
record CreditNoteView(
        UUID id,
        UUID contractId,
        String memberId,
        String supplierId,
        @Nullable UUID invoiceId,
        String number,
        LocalDate issuedOn,
        CreditNoteState state,
        List<Line> lines,
        Money net,
        List<TaxLine> taxes,
        Money total,
        Money left,
        List<InvoiceView.Reason> discrepancies,
        Instant receivedAt,
        @Nullable Instant approvedAt) {

    /** One thing that is credited. */
    @Schema(name = "CreditNoteLine")
    record Line(
            CreditReason reason,
            UUID itemId,
            @Nullable Quantity quantity,
            @Nullable UUID returnId,
            @Nullable UUID rebateId,
            Money amount) {}

    static CreditNoteView of(CreditNote note, Locale language) {
        return new CreditNoteView(
                note.id(),
                note.contractId(),
                note.memberId(),
                note.supplierId(),
                note.invoiceId(),
                note.number(),
                note.issuedOn(),
                note.state(),
                note.lines().stream()
                        .map(line -> new Line(
                                line.reason(),
                                line.itemId(),
                                line.quantity(),
                                line.returnId(),
                                line.rebateId(),
                                line.amount()))
                        .toList(),
                note.net(),
                note.taxes(),
                note.total(),
                note.left(),
                note.discrepancies().stream()
                        .map(found -> new InvoiceView.Reason(found.code(), found.in(language)))
                        .toList(),
                note.receivedAt(),
                note.approvedAt());
    }
}
