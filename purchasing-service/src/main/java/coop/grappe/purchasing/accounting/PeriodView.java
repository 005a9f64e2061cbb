package coop.grappe.purchasing.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year with its periods and what was closed and reopened.
 *
 * @param year the calendar year in which it ends
 * @param closedThrough the last day that takes no more entries; null while nothing is closed
 */
@Schema(name = "FiscalYear", examples = """
                {"year":2030,"firstDay":"2030-01-01","lastDay":"2030-12-31","state":"open","closedThrough":"2030-01-31",
                "periods":[{"period":"2030-01","firstDay":"2030-01-01","lastDay":"2030-01-31","state":"closed"},
                {"period":"2030-02","firstDay":"2030-02-01","lastDay":"2030-02-28","state":"open"}],
                "acts":[{"act":"period-closed","firstDay":"2030-01-01","lastDay":"2030-01-31","login":"t.roy","reason":null,"at":"2030-02-04T14:00:00Z"}]}""")
record PeriodView(
        int year,
        LocalDate firstDay,
        LocalDate lastDay,
        PeriodState state,
        @Nullable LocalDate closedThrough,
        List<Period> periods,
        List<Act> acts) {

    /** One month. */
    @Schema(name = "FiscalPeriod")
    record Period(
            @Schema(type = SchemaType.STRING, examples = "2030-01")
            String period,

            LocalDate firstDay,
            LocalDate lastDay,
            PeriodState state) {}

    /** What was done to a period or to the year, by whom and why. */
    @Schema(name = "FiscalPeriodAct")
    record Act(
            PeriodAct.Kind act,
            LocalDate firstDay,
            LocalDate lastDay,
            String login,
            @Nullable String reason,
            java.time.Instant at) {}

    static PeriodView of(Books books, FiscalYear year, List<PeriodAct> acts) {
        LocalDate yearClosed = books.yearClosedThrough();
        boolean closed = yearClosed != null && !year.lastDay().isAfter(yearClosed);
        return new PeriodView(
                year.name(),
                year.firstDay(),
                year.lastDay(),
                PeriodState.closedIf(closed),
                books.closedThrough(),
                year.periods().stream().map(month -> period(books, month)).toList(),
                acts.stream()
                        .map(act ->
                                new Act(act.act(), act.firstDay(), act.lastDay(), act.login(), act.reason(), act.at()))
                        .toList());
    }

    private static Period period(Books books, YearMonth month) {
        PeriodState state = PeriodState.closedIf(books.isClosed(month.atEndOfMonth()));
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth(), state);
    }
}
