package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry for machines: its id never changes, its number is the cursor of the feed. */
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
