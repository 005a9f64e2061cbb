package coop.grappe.purchasing.accounting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Manual journals for Xero, in the columns of its import template: lines of one narration and date are one journal, so the narration begins
 * with the entry's number; a debit is positive; no line bears tax, which the entry has lines of its own for.
 */
final class XeroCsv implements LedgerFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String NO_TAX = "Tax Exempt";

    private final FileTerms terms;

    XeroCsv(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringWriter text = new StringWriter();
        JournalCsv.csv(text)
                .writeRecord(
                        "*Narration",
                        "*Date",
                        "Description",
                        "*AccountCode",
                        "*TaxRate",
                        "*Amount",
                        "TrackingName1",
                        "TrackingOption1",
                        "TrackingName2",
                        "TrackingOption2");
        return text.toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        StringWriter text = new StringWriter();
        CsvWriter csv = JournalCsv.csv(text);
        String narration = entry.number() + " " + PlainText.oneLine(terms.in(entry.description()));
        for (JournalEntry.Line line : entry.lines()) {
            csv.writeRecord(
                    narration,
                    DAY.format(entry.date()),
                    PlainText.noFormula(PlainText.oneLine(
                            terms.in(terms.account(line.account()).names()))),
                    line.account(),
                    NO_TAX,
                    line.signedAmount().toPlainString(),
                    "",
                    "",
                    "",
                    "");
        }
        return text.toString();
    }
}
