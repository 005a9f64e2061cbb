package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes files of a member's books. What a file holds is fixed before its first byte is sent, so entries that come meanwhile do not tear it. */
@ApplicationScoped
class Exports {

    private static final int BATCH = 500;

    private final Entries entries;
    private final Statements statements;
    private final Bookshelf shelf;
    private final Calendar calendar;

    Exports(Entries entries, Statements statements, Bookshelf shelf, Calendar calendar) {
        this.entries = entries;
        this.statements = statements;
        this.shelf = shelf;
        this.calendar = calendar;
    }

    /**
     * A file that is ready to be written.
     *
     * @param next the number after which the next file goes on; null if this one is the last
     */
    record File(
            FileFormat format,
            FileTerms terms,
            EntryFilter filter,
            Charset charset,
            String name,
            @Nullable Long next) {}

    /** @throws Problem 409 if the program cannot hold the member's accounts, or the file needs what is not noted */
    File prepare(String memberId, FileFormat format, ExportQuery query) {
        Books books = shelf.of(memberId);
        LocalDate from = query.from;
        LocalDate to = query.to;
        long after = query.after;
        List<AccountBalance> openings = List.of();
        if (format == FileFormat.FEC) {
            FiscalYear year = books.yearOf(Objects.requireNonNullElseGet(to, calendar::today));
            from = year.firstDay();
            to = year.lastDay();
            after = 0;
            openings = openings(books, year);
        }
        FileTerms terms = new FileTerms(books, query.language(), from, to, openings);
        requireAccounts(format, terms);
        EntryFilter all = EntryFilter.ALL.between(from, to).numbered(after, statements.lastNumber(memberId));
        Long last = lastThatFits(memberId, format, all);
        EntryFilter filter = last == null ? all : all.numbered(after, last);
        return new File(format, terms, filter, query.charset(format), name(format, terms, after), last);
    }

    void write(File file, OutputStream output) throws IOException {
        String member = file.terms().books().memberId();
        LedgerFile ledger = file.format().open(file.terms());
        send(ledger.head(), file, output);
        JournalEntry last = null;
        List<JournalEntry> batch = next(member, file, last);
        while (!batch.isEmpty()) {
            StringBuilder text = new StringBuilder();
            batch.forEach(entry -> text.append(ledger.entry(entry)));
            send(text.toString(), file, output);
            last = batch.get(batch.size() - 1);
            batch = next(member, file, last);
        }
    }

    private List<JournalEntry> next(String member, File file, @Nullable JournalEntry last) {
        long number = last == null ? 0 : last.number();
        if (!file.format().isByDay()) {
            return entries.page(member, file.filter(), number, BATCH);
        }
        LocalDate day = last == null ? LocalDate.EPOCH : last.date();
        return entries.byDay(member, file.filter(), day, number, BATCH);
    }

    private static void send(String text, File file, OutputStream output) throws IOException {
        output.write(PlainText.in(file.charset(), text).getBytes(file.charset()));
    }

    /** The last entry of which all lines fit in one file; null if all do. An entry that is too long by itself has a file of its own. */
    private @Nullable Long lastThatFits(String memberId, FileFormat format, EntryFilter filter) {
        int left = format.mostLines();
        if (left == Integer.MAX_VALUE) {
            return null;
        }
        long last = 0;
        List<JournalEntry> batch = entries.page(memberId, filter, 0, BATCH);
        while (!batch.isEmpty()) {
            for (JournalEntry entry : batch) {
                left -= entry.lines().size();
                if (left < 0 && last > 0) {
                    return last;
                }
                last = entry.number();
            }
            batch = entries.page(memberId, filter, last, BATCH);
        }
        return null;
    }

    private void requireAccounts(FileFormat format, FileTerms terms) {
        LedgerFile ledger = format.open(terms);
        LocalDate to = Objects.requireNonNullElse(terms.to(), Statements.LAST_DAY);
        statements.trialBalance(terms.books(), to, to).stream()
                .map(balance -> terms.account(balance.account()))
                .forEach(ledger::require);
    }

    /** Balances before the year; income and expense of a year that is not closed count as equity. */
    private List<AccountBalance> openings(Books books, FiscalYear year) {
        List<AccountBalance> openings = new ArrayList<>();
        Money zero = Money.zero(Money.CAD);
        Money result = zero;
        Account equity = books.chart().account(books.chart().of(PostingRole.RETAINED_EARNINGS));
        for (AccountBalance balance : statements.trialBalance(books, year.firstDay(), year.firstDay())) {
            if (balance.type().isClosedWithTheYear() || balance.account().equals(equity.code())) {
                result = result.plus(balance.opening());
            } else {
                openings.add(balance);
            }
        }
        openings.add(AccountBalance.of(equity, result, zero, zero));
        return openings;
    }

    private static String name(FileFormat format, FileTerms terms, long after) {
        if (format == FileFormat.FEC) {
            String siren = terms.books().settings().siren();
            if (siren == null) {
                throw new Problem(AccountingProblem.NO_SIREN);
            }
            LocalDate end = Objects.requireNonNull(terms.to());
            return siren + "FEC" + DateTimeFormatter.BASIC_ISO_DATE.format(end) + ".txt";
        }
        String member = terms.books().memberId();
        StringBuilder name = new StringBuilder("journal-").append(member.substring(member.lastIndexOf(':') + 1));
        if (terms.from() != null) {
            name.append("-from-").append(terms.from());
        }
        if (terms.to() != null) {
            name.append("-to-").append(terms.to());
        }
        if (after > 0) {
            name.append("-after-").append(after);
        }
        return name.append('.').append(format.extension()).toString();
    }
}
