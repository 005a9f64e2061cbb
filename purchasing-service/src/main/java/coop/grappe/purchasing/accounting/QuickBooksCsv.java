package coop.grappe.purchasing.accounting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Journal entries for QuickBooks Online (Settings, Import data, Journal entries). Accounts stand by their names, one below another as
 * {@code Parent:Child}; debits and credits in columns of their own.
 */
final class QuickBooksCsv implements LedgerFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private final FileTerms terms;

    QuickBooksCsv(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringWriter text = new StringWriter();
        JournalCsv.csv(text)
                .writeRecord(
                        "JournalNo",
                        "JournalDate",
                        "AccountName",
                        "Debits",
                        "Credits",
                        "Description",
                        "Name",
                        "Currency");
        return text.toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        StringWriter text = new StringWriter();
        CsvWriter csv = JournalCsv.csv(text);
        for (JournalEntry.Line line : entry.lines()) {
            csv.writeRecord(
                    Long.toString(entry.number()),
                    DAY.format(entry.date()),
                    PlainText.noFormula(path(terms.account(line.account()))),
                    line.debit().isZero() ? "" : line.debit().amount().toPlainString(),
                    line.credit().isZero() ? "" : line.credit().amount().toPlainString(),
                    PlainText.noFormula(PlainText.oneLine(terms.in(entry.description()))),
                    "",
                    line.debit().currency().getCurrencyCode());
        }
        return text.toString();
    }

    private String path(Account account) {
        String name = PlainText.oneLine(terms.in(account.names())).replace(':', ' ');
        @Nullable String parent = account.parent();
        return parent == null ? name : path(terms.account(parent)) + ":" + name;
    }
}
