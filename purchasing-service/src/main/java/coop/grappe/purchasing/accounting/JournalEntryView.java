package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry for machines: its id never changes, its number is the cursor of the feed.
 *
 * @param date the day on which it counts
 * @param documentDate the day of its document, earlier than the date if that was closed already
 * @param links where the documents behind it are, by their kind
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","number":1,"date":"2030-03-25","documentDate":"2030-03-25","kind":"invoice",
                "description":{"fr":"Facture F-2041, Lumières du Fleuve","en":"Invoice F-2041, Lumières du Fleuve"},"reference":"F-2041",
                "contractId":"01890a5d-ac96-774b-bcce-b30209000001","orderId":"01890a5d-ac96-774b-bcce-b30209000007","receiptId":null,"returnId":null,
                "invoiceId":"01890a5d-ac96-774b-bcce-b30209000009","creditNoteId":null,"paymentId":null,"rebateId":null,"sharingId":null,"dividendId":null,"shortfallId":null,"feeSettlementId":null,
                "reverses":null,"reason":null,"links":{"invoice":"/api/v1/invoices/01890a5d-ac96-774b-bcce-b30209000009"},"postedAt":"2030-03-25T15:00:00Z",
                "lines":[{"account":"5350","name":{"fr":"Éclairage et électricité","en":"Lighting and electricity"},"role":"expense","itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "debit":{"amount":"132.22","currency":"CAD"},"credit":{"amount":"0.00","currency":"CAD"}},
                {"account":"2100","name":{"fr":"Comptes fournisseurs","en":"Accounts payable"},"role":"payable","itemId":null,
                "debit":{"amount":"0.00","currency":"CAD"},"credit":{"amount":"132.22","currency":"CAD"}}]}""")
record JournalEntryView(
        UUID id,
        long number,
        LocalDate date,
        LocalDate documentDate,
        EntryKind kind,
        Text description,
        @Nullable String reference,
        @Nullable UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID receiptId,
        @Nullable UUID returnId,
        @Nullable UUID invoiceId,
        @Nullable UUID creditNoteId,
        @Nullable UUID paymentId,
        @Nullable UUID rebateId,
        @Nullable UUID sharingId,
        @Nullable UUID dividendId,
        @Nullable UUID shortfallId,
        @Nullable UUID feeSettlementId,
        @Nullable UUID reverses,
        @Nullable String reason,
        Map<String, String> links,
        Instant postedAt,
        List<Line> lines) {

    /** One account. */
    @Schema(name = "JournalLine")
    record Line(
            String account,
            Text name,
            @Nullable PostingRole role,
            @Nullable UUID itemId,
            Money debit,
            Money credit) {}

    static JournalEntryView of(JournalEntry entry, ChartOfAccounts chart) {
        Source source = entry.source();
        return new JournalEntryView(
                entry.id(),
                entry.number(),
                entry.date(),
                entry.documentDate(),
                entry.kind(),
                entry.description(),
                entry.reference(),
                source.id(SourceKind.CONTRACT),
                source.id(SourceKind.ORDER),
                source.id(SourceKind.RECEIPT),
                source.id(SourceKind.RETURN),
                source.id(SourceKind.INVOICE),
                source.id(SourceKind.CREDIT_NOTE),
                source.id(SourceKind.PAYMENT),
                source.id(SourceKind.REBATE),
                source.id(SourceKind.SHARING),
                source.id(SourceKind.DIVIDEND),
                source.id(SourceKind.SHORTFALL),
                source.id(SourceKind.FEE_SETTLEMENT),
                entry.reverses(),
                entry.reason(),
                links(entry),
                entry.postedAt(),
                entry.lines().stream()
                        .map(line -> new Line(
                                line.account(),
                                chart.account(line.account()).names(),
                                line.role(),
                                line.itemId(),
                                line.debit(),
                                line.credit()))
                        .toList());
    }

    private static Map<String, String> links(JournalEntry entry) {
        Map<String, String> links = new TreeMap<>();
        links.put("self", "/api/v1/accounting/entries/" + entry.id());
        if (entry.reverses() != null) {
            links.put("reverses", "/api/v1/accounting/entries/" + entry.reverses());
        }
        for (SourceKind kind : entry.source().ids().keySet()) {
            String link = kind.link(entry.source());
            if (link != null) {
                links.put(kind.word(), link);
            }
        }
        return links;
    }
}
