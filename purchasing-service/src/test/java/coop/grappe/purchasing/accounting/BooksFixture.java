package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.AccountingSettings.LandedCosts;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** A member's books in memory. */
final class BooksFixture {

    static final String MEMBER = "CA-QC-NEQ:1100000002";
    static final UUID ID = new UUID(1, 1);

    private BooksFixture() {}

    static Books books() {
        AccountingSettings settings = new AccountingSettings(1, true, LandedCosts.LINES, "123456789");
        return new Books(MEMBER, settings, ChartOfAccounts.standard(), null, null, 0);
    }

    static FileTerms terms(Locale language) {
        return new FileTerms(books(), language, LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31), List.of());
    }

    static JournalEntry entry(long number, EntryKind kind, String day, String description, Line... lines) {
        LocalDate date = LocalDate.parse(day);
        return new JournalEntry(
                new UUID(2, number),
                MEMBER,
                number,
                date,
                date,
                kind,
                new Text(description, description),
                "F-" + number,
                Source.of(SourceKind.CONTRACT, ID).and(SourceKind.INVOICE, ID),
                null,
                null,
                null,
                Instant.parse("2030-03-25T15:00:00Z"),
                List.of(lines));
    }

    static JournalEntry invoice(String description) {
        return entry(
                1,
                EntryKind.INVOICE,
                "2030-03-25",
                description,
                Line.debit("5350", Money.cad("132.22")),
                Line.credit("2100", Money.cad("132.22")));
    }

    static JournalEntry payment(long number, String day) {
        return entry(
                number,
                EntryKind.PAYMENT,
                day,
                "Paiement « F-1 »\tpar virement",
                Line.debit("2100", Money.cad("32.22")),
                Line.credit("1010", Money.cad("32.22")));
    }

    static String written(LedgerFile file, JournalEntry... entries) {
        return file.head() + Arrays.stream(entries).map(file::entry).collect(Collectors.joining());
    }
}
