package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/**
 * The feed as CSV (RFC 4180), one row per line of an entry. Text that a spreadsheet would take for a formula gets an apostrophe before it
 * (OWASP, CSV injection).
 */
final class JournalCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private JournalCsv() {}

    static String of(List<JournalEntry> entries, ChartOfAccounts chart, Locale language) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "number",
                "date",
                "kind",
                "description",
                "account",
                "accountName",
                "debit",
                "credit",
                "currency",
                "entryId",
                "contractId",
                "orderId",
                "invoiceId",
                "rebateId");
        for (JournalEntry entry : entries) {
            for (JournalEntry.Line line : entry.lines()) {
                csv.writeRecord(
                        Long.toString(entry.number()),
                        entry.date().toString(),
                        entry.kind(),
                        safe(in(entry.description(), language)),
                        line.account(),
                        in(chart.account(line.account()).names(), language),
                        line.debit().amount().toPlainString(),
                        line.credit().amount().toPlainString(),
                        line.debit().currency().getCurrencyCode(),
                        entry.id().toString(),
                        entry.source().contractId().toString(),
                        text(entry.source().orderId()),
                        text(entry.source().invoiceId()),
                        text(entry.source().rebateId()));
            }
        }
        return text.toString();
    }

    private static String in(Text text, Locale language) {
        return language.equals(Locale.FRENCH) ? text.fr() : text.en();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(java.util.@org.jspecify.annotations.Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
