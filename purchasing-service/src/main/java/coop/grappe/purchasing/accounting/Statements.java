package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the entries come to: by account, by period, line by line. */
@ApplicationScoped
class Statements {

    /** After every day of any books. */
    static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Every account that was ever used until the last day, in the order of their codes. */
    List<AccountBalance> trialBalance(Books books, LocalDate from, LocalDate to) {
        return select(
                "select l.account, coalesce(sum(l.debit - l.credit) filter (where e.date < ?), 0),"
                        + " coalesce(sum(l.debit) filter (where e.date >= ?), 0),"
                        + " coalesce(sum(l.credit) filter (where e.date >= ?), 0)"
                        + " from journal_entry e join journal_line l on l.entry_id = e.id"
                        + " where e.member_id = ? and e.date <= ? group by l.account order by l.account collate \"C\"",
                row -> AccountBalance.of(
                        books.chart().account(row.getString(1)), money(row, 2), money(row, 3), money(row, 4)),
                from,
                from,
                from,
                books.memberId(),
                to);
    }

    /** What one account moves by in each of a year's periods; periods without a movement are absent. */
    List<PeriodMovement> movements(String memberId, FiscalYear year) {
        return select(
                "select l.account, date_trunc('month', e.date)::date, sum(l.debit), sum(l.credit)"
                        + " from journal_entry e join journal_line l on l.entry_id = e.id"
                        + " where e.member_id = ? and e.date between ? and ? group by 1, 2 order by l.account collate \"C\", 2",
                row -> new PeriodMovement(
                        row.getString(1),
                        YearMonth.from(row.getObject(2, LocalDate.class)),
                        money(row, 3),
                        money(row, 4)),
                memberId,
                year.firstDay(),
                year.lastDay());
    }

    /** @param debit all debits of the period @param credit all its credits */
    record PeriodMovement(String account, YearMonth period, Money debit, Money credit) {}

    /** Debits less credits of an account before a day and, on that day, up to a number. */
    Money balanceUpTo(String memberId, String account, LocalDate day, long number) {
        return select(
                        "select coalesce(sum(l.debit - l.credit), 0) from journal_entry e"
                                + " join journal_line l on l.entry_id = e.id"
                                + " where e.member_id = ? and l.account = ? and (e.date, e.number) <= (?, ?)",
                        row -> money(row, 1),
                        memberId,
                        account,
                        day,
                        number)
                .get(0);
    }

    /** The number of a member's last entry; 0 if it has none. */
    long lastNumber(String memberId) {
        return select(
                        "select coalesce(max(number), 0) from journal_entry where member_id = ?",
                        row -> row.getLong(1),
                        memberId)
                .get(0);
    }

    /** The month of the first entry; a member that has none has no such month. */
    YearMonth firstPeriod(String memberId) {
        return select(
                        "select min(date) from journal_entry where member_id = ?",
                        row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                        memberId)
                .get(0);
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return new Money(row.getBigDecimal(column), Money.CAD);
    }

    private <T> List<T> select(String sql, Row<T> view, Object... arguments) {
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<T> found = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The books could not be read", e);
        }
    }
}
