package coop.grappe.purchasing.payable;

import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is owed on a day, per other side, by how many days it is overdue. The columns of every row add up to its total, the rows to the
 * last line, to the cent.
 */
@Schema(examples = """
                {"on":"2030-05-31","rows":[{"organization":"CA-QC-NEQ:1199999999","current":{"amount":"100.00","currency":"CAD"},"days1to30":{"amount":"32.22","currency":"CAD"},
                "days31to60":{"amount":"0.00","currency":"CAD"},"days61to90":{"amount":"0.00","currency":"CAD"},"over90":{"amount":"0.00","currency":"CAD"},
                "credits":{"amount":"-11.50","currency":"CAD"},"total":{"amount":"120.72","currency":"CAD"}}],
                "total":{"organization":"","current":{"amount":"100.00","currency":"CAD"},"days1to30":{"amount":"32.22","currency":"CAD"},
                "days31to60":{"amount":"0.00","currency":"CAD"},"days61to90":{"amount":"0.00","currency":"CAD"},"over90":{"amount":"0.00","currency":"CAD"},
                "credits":{"amount":"-11.50","currency":"CAD"},"total":{"amount":"120.72","currency":"CAD"}}}""")
record Ageing(LocalDate on, List<Row> rows, Row total) {

    private static final int BUCKET = 30;
    private static final int OVERDUE_BUCKETS = 4;

    /**
     * What one organization is owed, or owes.
     *
     * @param current what is not due yet
     * @param credits what is left of approved credit notes, and what was paid ahead of an invoice; negative
     */
    @Schema(name = "AgeingRow")
    record Row(
            String organization,
            Money current,
            Money days1to30,
            Money days31to60,
            Money days61to90,
            Money over90,
            Money credits,
            Money total) {

        static Row of(String organization, List<Money> columns) {
            return new Row(
                    organization,
                    columns.get(0),
                    columns.get(1),
                    columns.get(2),
                    columns.get(3),
                    columns.get(4),
                    columns.get(5),
                    columns.stream().reduce(Money.zero(Money.CAD), Money::plus));
        }

        List<Money> amounts() {
            return List.of(current, days1to30, days31to60, days61to90, over90, credits, total);
        }
    }

    static Ageing of(LocalDate day, List<OpenItem> items) {
        SortedMap<String, List<Money>> byOther = new TreeMap<>();
        List<Money> all = nothing();
        for (OpenItem item : items) {
            int column = column(item, day);
            add(byOther.computeIfAbsent(item.other(), other -> nothing()), column, item.amount());
            add(all, column, item.amount());
        }
        List<Row> rows = new ArrayList<>();
        byOther.forEach((other, columns) -> rows.add(Row.of(other, columns)));
        return new Ageing(day, rows, Row.of("", all));
    }

    /** The day after the due day is the first that is overdue. */
    private static int column(OpenItem item, LocalDate day) {
        if (item.dueOn() == null) {
            return OVERDUE_BUCKETS + 1;
        }
        long overdue = ChronoUnit.DAYS.between(item.dueOn(), day);
        return overdue <= 0 ? 0 : (int) Math.min((overdue - 1) / BUCKET + 1, OVERDUE_BUCKETS);
    }

    private static List<Money> nothing() {
        List<Money> columns = new ArrayList<>();
        for (int i = 0; i <= OVERDUE_BUCKETS + 1; i++) {
            columns.add(Money.zero(Money.CAD));
        }
        return columns;
    }

    private static void add(List<Money> columns, int column, Money amount) {
        columns.set(column, columns.get(column).plus(amount));
    }
}
