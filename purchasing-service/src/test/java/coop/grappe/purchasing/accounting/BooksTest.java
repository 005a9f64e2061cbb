package coop.grappe.purchasing.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.accounting.EntryLines.Item;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final Item BULB = new Item(new UUID(3, 1), "UNSPSC", "39101628");

    private final ChartOfAccounts chart = ChartOfAccounts.standard();

    private static JournalEntry entry(Line... lines) {
        return BooksFixture.entry(1, EntryKind.INVOICE, "2030-03-25", "Facture", lines);
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefused() {
        Line debit = Line.debit("5350", Money.cad("132.22"));
        Line credit = Line.credit("2100", Money.cad("132.21"));
        assertThrows(IllegalArgumentException.class, () -> entry(debit, credit));
        assertThrows(IllegalArgumentException.class, () -> entry());
        assertThrows(IllegalArgumentException.class, () -> Line.debit("5350", Money.cad("0.00")));
    }

    @Test
    void theExpenseAccountFollowsTheKindOfItemAndTheLongestKeyWins() {
        assertEquals("5350", chart.expenseOf("UNSPSC", "39101628"));
        assertEquals("5310", chart.expenseOf("UNSPSC", "72102902"));
        assertEquals("5300", chart.expenseOf("UNSPSC", "99999999"));
        assertEquals("5300", chart.expenseOf("other", "39101628"));
        assertEquals("1150", chart.recoverable("GST"));
        assertEquals("1170", chart.recoverable("HST"));
        List<PostingRule> narrower = List.of(
                new PostingRule(PostingRole.EXPENSE_OF_ITEM, "UNSPSC:3910", "5340"),
                chart.rules().get(0));
        List<PostingRule> rules = java.util.stream.Stream.concat(chart.rules().stream(), narrower.stream())
                .toList();
        assertEquals("5340", new ChartOfAccounts(chart.all(), rules).expenseOf("UNSPSC", "39101628"));
    }

    @Test
    void linesAddUpChangeSidesAndVanish() {
        List<Line> lines = new EntryLines(chart)
                .credit(PostingRole.PAYABLE, Money.cad("3.00"))
                .expense(BULB, Money.cad("5.00"))
                .expense(BULB, Money.cad("-7.00"))
                .debit(PostingRole.FEE, Money.cad("0.00"))
                .debit(PostingRole.CASH, Money.cad("5.00"))
                .lines();
        assertEquals(
                List.of("1010", "2100", "5350"),
                lines.stream().map(Line::account).toList());
        assertEquals(Money.cad("2.00"), lines.get(2).credit());
        assertEquals(BULB.id(), lines.get(2).itemId());
        assertTrue(JournalEntry.balance(lines).isZero());
    }

    @Test
    void aFiscalYearIsNamedAfterItsEnd() {
        FiscalYear calendar = FiscalYear.named(2030, 1);
        assertEquals(LocalDate.of(2030, 1, 1), calendar.firstDay());
        assertEquals(LocalDate.of(2030, 12, 31), calendar.lastDay());
        FiscalYear fromJuly = FiscalYear.named(2030, 7);
        assertEquals(LocalDate.of(2029, 7, 1), fromJuly.firstDay());
        assertEquals(YearMonth.of(2030, 6), fromJuly.lastPeriod());
        assertEquals(2030, fromJuly.name());
        assertEquals(fromJuly, FiscalYear.of(LocalDate.of(2030, 6, 30), 7));
        assertEquals(2031, FiscalYear.of(LocalDate.of(2030, 7, 1), 7).name());
        assertEquals(12, fromJuly.periods().size());
    }

    @Test
    void whatArrivesLateIsEnteredOnTheFirstOpenDay() {
        Books closed = BooksFixture.books().closedThrough(LocalDate.of(2030, 1, 31));
        assertEquals(LocalDate.of(2030, 2, 1), closed.entryDay(LocalDate.of(2030, 1, 31)));
        assertEquals(LocalDate.of(2030, 2, 1), closed.entryDay(LocalDate.of(2030, 2, 1)));
        assertTrue(closed.isClosed(LocalDate.of(2029, 5, 1)));
        assertEquals(LocalDate.of(2029, 5, 1), BooksFixture.books().entryDay(LocalDate.of(2029, 5, 1)));
    }
}
