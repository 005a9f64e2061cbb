package coop.grappe.purchasing.accounting;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a treasurer writes entries of its own, and undoes what should not have been entered. */
@ApplicationScoped
class EntryDesk {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final Bookshelf shelf;
    private final Journal journal;
    private final Entries entries;
    private final Calendar calendar;
    private final Audit audit;

    EntryDesk(Bookshelf shelf, Journal journal, Entries entries, Calendar calendar, Audit audit) {
        this.shelf = shelf;
        this.journal = journal;
        this.entries = entries;
        this.calendar = calendar;
        this.audit = audit;
    }

    JournalEntry write(String memberId, EntryPlan plan, String login) {
        Books books = shelf.locked(memberId);
        List<Line> lines = check(books, plan);
        requireOpen(books, plan.date());
        Draft draft = new Draft(
                EntryKind.MANUAL, plan.date(), plan.description(), plan.reference(), Source.NONE, null, null, login);
        return posted(memberId, draft, lines, "accounting.entry-written");
    }

    JournalEntry reverse(JournalEntry entry, ReversalPlan plan, String login) {
        Books books = shelf.locked(entry.memberId());
        if (entry.kind() == EntryKind.REVERSAL || entry.kind() == EntryKind.CLOSING) {
            throw new Problem(AccountingProblem.NOT_REVERSIBLE);
        }
        entries.reversalOf(entry.id()).ifPresent(reversal -> {
            throw new Problem(AccountingProblem.ALREADY_REVERSED, reversal.toString());
        });
        LocalDate day = Objects.requireNonNullElse(plan.date(), calendar.today());
        Violations violations = new Violations(AccountingProblem.class);
        requireNear(day, violations);
        violations.throwIfAny();
        requireOpen(books, day);
        Text description = new Text(
                "Contrepassation de l’écriture %d : %s"
                        .formatted(entry.number(), shortened(entry.description().fr())),
                "Reversal of entry %d: %s"
                        .formatted(entry.number(), shortened(entry.description().en())));
        Draft draft = new Draft(
                EntryKind.REVERSAL,
                day,
                description,
                entry.reference(),
                entry.source(),
                entry.id(),
                plan.reason(),
                login);
        List<Line> lines = entry.lines().stream().map(Line::undone).toList();
        return posted(entry.memberId(), draft, lines, "accounting.entry-reversed");
    }

    private JournalEntry posted(String memberId, Draft draft, List<Line> lines, String act) {
        JournalEntry entry = journal.post(memberId, draft, books -> lines).orElseThrow();
        audit.record(act, "accounting/entries/" + entry.id(), memberId);
        return entry;
    }

    private static String shortened(String text) {
        int most = 500;
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static void requireOpen(Books books, LocalDate day) {
        if (books.isClosed(day)) {
            throw new Problem(AccountingProblem.PERIOD_CLOSED, String.valueOf(books.closedThrough()));
        }
    }

    private void requireNear(LocalDate day, Violations violations) {
        boolean near = !day.isBefore(FIRST_DAY) && !day.isAfter(calendar.today().plusYears(1));
        violations.check(near, "date", "day.far");
    }

    private List<Line> check(Books books, EntryPlan plan) {
        Violations violations = new Violations(AccountingProblem.class);
        requireNear(plan.date(), violations);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            EntryPlan.Line line = plan.lines().get(i);
            String field = "lines[" + i + "]";
            boolean known = books.chart().find(line.account()).isPresent();
            violations.check(known, field + ".account", "account.unknown", line.account());
            Money signed = signed(line, field, violations);
            if (signed != null && known) {
                lines.add(Line.of(line.account(), signed, null, null));
            }
        }
        violations.throwIfAny();
        Money debits = lines.stream().map(Line::debit).reduce(Money.zero(Money.CAD), Money::plus);
        Money credits = lines.stream().map(Line::credit).reduce(Money.zero(Money.CAD), Money::plus);
        violations
                .check(debits.equals(credits), "lines", "entry.unbalanced", debits.toString(), credits.toString())
                .throwIfAny();
        return lines;
    }

    private static @Nullable Money signed(EntryPlan.Line line, String field, Violations violations) {
        Money none = Money.zero(Money.CAD);
        Money debit = Objects.requireNonNullElse(line.debit(), none);
        Money credit = Objects.requireNonNullElse(line.credit(), none);
        boolean oneSide = debit.isPositive() && credit.isZero() || credit.isPositive() && debit.isZero();
        boolean dollars =
                debit.currency().equals(Money.CAD) && credit.currency().equals(Money.CAD);
        violations.check(oneSide, field, "line.one-side").check(dollars, field, "money.currency");
        return oneSide && dollars ? debit.minus(credit) : null;
    }
}
