package coop.grappe.purchasing.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import coop.grappe.purchasing.accounting.JournalEntry.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final UUID ID = new UUID(1, 1);

    private final ChartOfAccounts chart = new ChartOfAccounts();

    private static JournalEntry entry(String description, Line... lines) {
        return new JournalEntry(
                ID,
                "CA-QC-NEQ:1100000002",
                1,
                LocalDate.of(2030, 3, 25),
                "invoice",
                new Text(description, description),
                new Source(ID, ID, ID, null),
                Instant.parse("2030-03-25T15:00:00Z"),
                List.of(lines));
    }

    private static JournalEntry balanced(String description) {
        return entry(
                description,
                Line.debit("5350", Money.cad("132.22")),
                Line.credit(ChartOfAccounts.ACCOUNTS_PAYABLE, Money.cad("132.22")));
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefused() {
        Line debit = Line.debit("5350", Money.cad("132.22"));
        Line credit = Line.credit("2100", Money.cad("132.21"));
        assertThrows(IllegalArgumentException.class, () -> entry("Facture", debit, credit));
        assertThrows(IllegalArgumentException.class, () -> entry("Facture"));
        assertThrows(IllegalArgumentException.class, () -> Line.debit("5350", Money.cad("0.00")));
        assertThrows(IllegalArgumentException.class, () -> Line.debit("5350", Money.cad("-1.00")));
    }

    @Test
    void theExpenseAccountFollowsTheKindOfItem() {
        assertEquals("5350", chart.expenseOf("UNSPSC", "39101628"));
        assertEquals("5310", chart.expenseOf("UNSPSC", "72102902"));
        assertEquals(ChartOfAccounts.MAINTENANCE, chart.expenseOf("UNSPSC", "99999999"));
        assertEquals(ChartOfAccounts.MAINTENANCE, chart.expenseOf("other", "39101628"));
        chart.all().forEach(account -> assertEquals(account, chart.account(account.code())));
    }

    @Test
    void aSpreadsheetTakesNoTextForAFormula() {
        String csv = JournalCsv.of(List.of(balanced("=HYPERLINK(\"x\")")), chart, Locale.FRENCH);
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv);
        assertTrue(csv.contains(",5350,Éclairage et électricité,132.22,0.00,CAD,"), csv);
        assertEquals(3, csv.lines().count());
    }

    @Test
    void anHledgerEntryStandsOnItsOwnLines() {
        HledgerJournal file = new HledgerJournal(chart, Locale.ENGLISH);
        assertTrue(file.header("CA-QC-NEQ:1100000002").contains("account asset:1010 Cash  ; type: A\n"));
        assertEquals("""

                2030-03-25 * (1) Invoice F-1, x y  ; id: 00000000-0000-0001-0000-000000000001, kind: invoice, \
                invoice: 00000000-0000-0001-0000-000000000001
                    expense:5350 Lighting and electricity  132.22 CAD
                    liability:2100 Accounts payable  -132.22 CAD
                """, file.entries(List.of(balanced("Invoice F-1; x\n  y"))));
    }
}
