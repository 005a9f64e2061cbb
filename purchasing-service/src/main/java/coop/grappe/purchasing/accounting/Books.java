package coop.grappe.purchasing.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One member's books as they stand: how it keeps them, its chart, and up to which day they are closed. Periods are months; they close
 * one after the other, and the last of a fiscal year closes with the year.
 *
 * @param closedThrough the last day that takes no more entries; null while nothing is closed
 * @param yearClosedThrough the last day of the last closed fiscal year
 * @param version counts the changes of settings, chart and periods; 0 if there was none yet
 */
record Books(
        String memberId,
        AccountingSettings settings,
        ChartOfAccounts chart,
        @Nullable LocalDate closedThrough,
        @Nullable LocalDate yearClosedThrough,
        long version) {

    static Books unopened(String memberId) {
        return new Books(memberId, AccountingSettings.USUAL, ChartOfAccounts.standard(), null, null, 0);
    }

    Books with(ChartOfAccounts other) {
        return new Books(memberId, settings, other, closedThrough, yearClosedThrough, version);
    }

    Books with(AccountingSettings other) {
        return new Books(memberId, other, chart, closedThrough, yearClosedThrough, version);
    }

    Books closedThrough(@Nullable LocalDate day) {
        return new Books(memberId, settings, chart, day, yearClosedThrough, version);
    }

    Books yearClosedThrough(LocalDate day) {
        return new Books(memberId, settings, chart, day, day, version);
    }

    boolean isClosed(LocalDate day) {
        return closedThrough != null && !day.isAfter(closedThrough);
    }

    /** The day on which a document is entered: its own or, if that is closed, the first that is open. */
    LocalDate entryDay(LocalDate documentDay) {
        return closedThrough != null && isClosed(documentDay) ? closedThrough.plusDays(1) : documentDay;
    }

    /** The fiscal year of a day. */
    FiscalYear yearOf(LocalDate day) {
        return FiscalYear.of(day, settings.fiscalYearStart());
    }

    /** The fiscal year that ends in a calendar year. */
    FiscalYear year(int name) {
        return FiscalYear.named(name, settings.fiscalYearStart());
    }

    boolean isLastOfItsYear(YearMonth period) {
        return yearOf(period.atDay(1)).lastPeriod().equals(period);
    }
}
