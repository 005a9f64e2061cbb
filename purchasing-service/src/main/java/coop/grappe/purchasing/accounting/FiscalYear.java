package coop.grappe.purchasing.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Twelve months; a fiscal year is named after the calendar year in which it ends. */
record FiscalYear(YearMonth firstPeriod) {

    private static final int MONTHS = 12;

    /** @param startMonth 1 to 12 */
    static FiscalYear of(LocalDate day, int startMonth) {
        YearMonth month = YearMonth.from(day);
        int since = Math.floorMod(month.getMonthValue() - startMonth, MONTHS);
        return new FiscalYear(month.minusMonths(since));
    }

    /** @param startMonth 1 to 12 */
    static FiscalYear named(int name, int startMonth) {
        return of(YearMonth.of(startMonth == 1 ? name : name - 1, startMonth).atDay(1), startMonth);
    }

    YearMonth lastPeriod() {
        return firstPeriod.plusMonths(MONTHS - 1);
    }

    int name() {
        return lastPeriod().getYear();
    }

    LocalDate firstDay() {
        return firstPeriod.atDay(1);
    }

    LocalDate lastDay() {
        return lastPeriod().atEndOfMonth();
    }

    List<YearMonth> periods() {
        return IntStream.range(0, MONTHS).mapToObj(firstPeriod::plusMonths).toList();
    }
}
