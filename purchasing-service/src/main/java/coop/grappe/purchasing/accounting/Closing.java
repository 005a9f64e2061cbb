package coop.grappe.purchasing.accounting;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes periods one after the other, and fiscal years. A closed period takes no entries; the last one closed can be reopened, with a
 * reason that stays on record, until its fiscal year is closed. The closing of a year carries income and expense to equity by an entry
 * of its last day, and is final.
 */
@ApplicationScoped
class Closing {

    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final Bookshelf shelf;
    private final Journal journal;
    private final Statements statements;
    private final PeriodActs acts;
    private final Calendar calendar;
    private final Audit audit;

    Closing(Bookshelf shelf, Journal journal, Statements statements, PeriodActs acts, Calendar calendar, Audit audit) {
        this.shelf = shelf;
        this.journal = journal;
        this.statements = statements;
        this.acts = acts;
        this.calendar = calendar;
        this.audit = audit;
    }

    void close(Books books, YearMonth period, String login) {
        requireOver(period.atEndOfMonth());
        requireNextPeriod(books, period);
        if (books.isLastOfItsYear(period)) {
            String year = Integer.toString(books.yearOf(period.atDay(1)).name());
            throw new Problem(AccountingProblem.CLOSE_THE_YEAR, year).with("year", year);
        }
        shelf.save(books.closedThrough(period.atEndOfMonth()));
        record(books, PeriodAct.Kind.PERIOD_CLOSED, period.atDay(1), period.atEndOfMonth(), login, null);
    }

    void reopen(Books books, YearMonth period, String login, String reason) {
        LocalDate last = books.closedThrough();
        if (last == null || !last.equals(period.atEndOfMonth())) {
            String present = last == null ? "-" : YearMonth.from(last).toString();
            throw new Problem(AccountingProblem.NOT_LAST_CLOSED, present);
        }
        LocalDate year = books.yearClosedThrough();
        if (year != null && !last.isAfter(year)) {
            throw new Problem(AccountingProblem.YEAR_CLOSED, year.toString());
        }
        shelf.save(books.closedThrough(period.atDay(1).minusDays(1)));
        record(books, PeriodAct.Kind.PERIOD_REOPENED, period.atDay(1), last, login, reason);
    }

    void close(Books books, FiscalYear year, String login) {
        LocalDate closed = books.yearClosedThrough();
        if (closed != null && !year.lastDay().isAfter(closed)) {
            throw new Problem(AccountingProblem.YEAR_CLOSED, closed.toString());
        }
        requireOver(year.lastDay());
        requireNextYear(books, year);
        Text description = new Text("Fermeture de l’exercice " + year.name(), "Closing of fiscal year " + year.name());
        Draft draft = new Draft(EntryKind.CLOSING, year.lastDay(), description, null, Source.NONE, null, null, login);
        if (books.isClosed(year.lastDay())) {
            throw new IllegalStateException("The last period closes with its year: " + year);
        }
        journal.post(books.memberId(), draft, open -> result(open, year));
        shelf.save(books.yearClosedThrough(year.lastDay()));
        record(books, PeriodAct.Kind.YEAR_CLOSED, year.firstDay(), year.lastDay(), login, null);
    }

    /** Every income and expense account undone, and what it comes to in equity. */
    private List<Line> result(Books books, FiscalYear year) {
        EntryLines lines = new EntryLines(books.chart());
        Money result = Money.zero(Money.CAD);
        for (AccountBalance balance : statements.trialBalance(books, BEFORE_ALL, year.lastDay())) {
            if (balance.type().isClosedWithTheYear()) {
                lines.put(balance.account(), null, null, balance.closing().negated());
                result = result.plus(balance.closing());
            }
        }
        return lines.debit(PostingRole.RETAINED_EARNINGS, result).lines();
    }

    private void requireOver(LocalDate lastDay) {
        if (!calendar.today().isAfter(lastDay)) {
            throw new Problem(AccountingProblem.PERIOD_NOT_OVER, lastDay.toString());
        }
    }

    private void requireNextPeriod(Books books, YearMonth period) {
        LocalDate through = books.closedThrough();
        if (books.isClosed(period.atDay(1))) {
            throw new Problem(
                    AccountingProblem.PERIOD_CLOSED, period.atEndOfMonth().toString());
        }
        if (through != null && !through.plusDays(1).equals(period.atDay(1))) {
            throw new Problem(
                    AccountingProblem.EARLIER_PERIOD_OPEN,
                    YearMonth.from(through.plusDays(1)).toString());
        }
        requireNothingBefore(books, period.atDay(1));
    }

    private void requireNothingBefore(Books books, LocalDate day) {
        if (books.closedThrough() == null && journal.hasEntries(books.memberId(), BEFORE_ALL, day.minusDays(1))) {
            YearMonth first = statements.firstPeriod(books.memberId());
            throw new Problem(AccountingProblem.EARLIER_PERIOD_OPEN, first.toString());
        }
    }

    private void requireNextYear(Books books, FiscalYear year) {
        LocalDate through = books.closedThrough();
        LocalDate next = through == null ? null : through.plusDays(1);
        if (next != null && next.isBefore(year.firstDay())) {
            throw new Problem(
                    AccountingProblem.EARLIER_YEAR_OPEN,
                    Integer.toString(books.yearOf(next).name()));
        }
        requireNothingBefore(books, year.firstDay());
    }

    private void record(
            Books books,
            PeriodAct.Kind act,
            LocalDate firstDay,
            LocalDate lastDay,
            String login,
            @Nullable String reason) {
        acts.record(books.memberId(), new PeriodAct(Ids.next(), act, firstDay, lastDay, login, reason, calendar.now()));
        audit.record("accounting." + act.word(), "accounting/" + books.memberId(), books.memberId());
    }
}
