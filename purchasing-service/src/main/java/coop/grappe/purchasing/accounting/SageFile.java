package coop.grappe.purchasing.accounting;

import coop.grappe.platform.problem.Problem;
import java.time.format.DateTimeFormatter;

/**
 * Transactions for the general journal of Sage 50, Canadian edition (Sage Knowledge Base 220924250010186): a line with date, source and
 * comment, then one line per account, debits positive. Its accounts are numbers of 4 to 8 digits; its text is windows-1252.
 */
final class SageFile implements LedgerFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd-yy");
    private static final int SOURCE_LENGTH = 13;
    private static final int COMMENT_LENGTH = 39;

    private final FileTerms terms;

    SageFile(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        return "";
    }

    @Override
    public String entry(JournalEntry entry) {
        StringBuilder text = new StringBuilder()
                .append(DAY.format(entry.date()))
                .append(',')
                .append(quoted(SOURCE_LENGTH, Long.toString(entry.number())))
                .append(',')
                .append(quoted(COMMENT_LENGTH, terms.in(entry.description())))
                .append("\r\n");
        for (JournalEntry.Line line : entry.lines()) {
            text.append(line.account())
                    .append(',')
                    .append(line.signedAmount().toPlainString())
                    .append("\r\n");
        }
        return text.toString();
    }

    @Override
    public void require(Account account) {
        if (!account.code().matches("[0-9]{4,8}")) {
            throw new Problem(AccountingProblem.NOT_REPRESENTABLE, "Sage 50", account.code());
        }
    }

    private static String quoted(int length, String text) {
        String plain = PlainText.in(FileFormat.Charsets.WINDOWS, PlainText.oneLine(text));
        return "\"" + PlainText.atMost(length, plain.replace('"', '\'')) + "\"";
    }
}
