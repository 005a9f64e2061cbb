package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry for machines: its id never changes, its number is the cursor of the feed. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000011","number":1,"date":"2030-03-25","kind":"invoice",
                "description":{"fr":"Facture F-2041, Lumières du Fleuve","en":"Invoice F-2041, Lumières du Fleuve"},
                "contractId":"01890a5d-ac96-774b-bcce-b30209000001","orderId":"01890a5d-ac96-774b-bcce-b30209000007","invoiceId":"01890a5d-ac96-774b-bcce-b30209000009","rebateId":null,"postedAt":"2030-03-25T15:00:00Z",
                "lines":[{"account":"5350","name":{"fr":"Éclairage et électricité","en":"Lighting and electricity"},
                "debit":{"amount":"132.22","currency":"CAD"},"credit":{"amount":"0.00","currency":"CAD"}},
                {"account":"2100","name":{"fr":"Comptes fournisseurs","en":"Accounts payable"},
                "debit":{"amount":"0.00","currency":"CAD"},"credit":{"amount":"132.22","currency":"CAD"}}]}""")
record JournalEntryView(
        UUID id,
        long number,
        LocalDate date,
        String kind,
        Text description,
        UUID contractId,
        @Nullable UUID orderId,
        @Nullable UUID invoiceId,
        @Nullable UUID rebateId,
        Instant postedAt,
        List<Line> lines) {

    /** One account. */
    @Schema(name = "JournalLine")
    record Line(String account, Text name, Money debit, Money credit) {}

    static JournalEntryView of(JournalEntry entry, ChartOfAccounts chart) {
        return new JournalEntryView(
                entry.id(),
                entry.number(),
                entry.date(),
                entry.kind(),
                entry.description(),
                entry.source().contractId(),
                entry.source().orderId(),
                entry.source().invoiceId(),
                entry.source().rebateId(),
                entry.postedAt(),
                entry.lines().stream()
                        .map(line -> new Line(
                                line.account(), chart.account(line.account()).names(), line.debit(), line.credit()))
                        .toList());
    }
}
