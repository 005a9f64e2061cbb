package coop.grappe.purchasing.accounting;

import java.time.format.DateTimeFormatter;

/**
 * Accounts and general journal entries for QuickBooks Desktop (Intuit Interchange Format): tabs between fields, {@code !} before the names
 * of columns, a debit positive. A general journal entry may name no account of the types AP and AR without a vendor or customer, so
 * payables are other current liabilities. Names hold at most 31 characters, so each begins with the account's code.
 */
final class IifFile implements LedgerFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final int NAME_LENGTH = 31;
    private static final int NUMBER_LENGTH = 11;
    private static final int MEMO_LENGTH = 200;
    private static final String END = "\r\n";

    private final FileTerms terms;

    IifFile(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringBuilder text = new StringBuilder("!ACCNT\tNAME\tACCNTTYPE\tDESC" + END);
        for (Account account : terms.chart().all()) {
            text.append("ACCNT\t")
                    .append(name(account))
                    .append('\t')
                    .append(type(account))
                    .append('\t')
                    .append(field(MEMO_LENGTH, terms.in(account.names())))
                    .append(END);
        }
        return text.append("!TRNS\tTRNSID\tTRNSTYPE\tDATE\tACCNT\tAMOUNT\tDOCNUM\tMEMO" + END)
                .append("!SPL\tSPLID\tTRNSTYPE\tDATE\tACCNT\tAMOUNT\tDOCNUM\tMEMO" + END)
                .append("!ENDTRNS" + END)
                .toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        StringBuilder text = new StringBuilder();
        String record = "TRNS";
        for (JournalEntry.Line line : entry.lines()) {
            text.append(record)
                    .append("\t\tGENERAL JOURNAL\t")
                    .append(DAY.format(entry.date()))
                    .append('\t')
                    .append(name(terms.account(line.account())))
                    .append('\t')
                    .append(line.signedAmount().toPlainString())
                    .append('\t')
                    .append(field(NUMBER_LENGTH, Long.toString(entry.number())))
                    .append('\t')
                    .append(field(MEMO_LENGTH, terms.in(entry.description())))
                    .append(END);
            record = "SPL";
        }
        return text.append("ENDTRNS" + END).toString();
    }

    private String name(Account account) {
        return field(
                NAME_LENGTH, account.code() + " " + terms.in(account.names()).replace(':', ' '));
    }

    private String type(Account account) {
        boolean bank = terms.chart().of(PostingRole.CASH).equals(account.code());
        return switch (account.type()) {
            case ASSET -> bank ? "BANK" : "OCASSET";
            case LIABILITY -> "OCLIAB";
            case EQUITY -> "EQUITY";
            case INCOME -> "INC";
            case EXPENSE -> "EXP";
        };
    }

    private static String field(int length, String text) {
        String plain = PlainText.in(FileFormat.Charsets.WINDOWS, PlainText.oneLine(text));
        return PlainText.atMost(length, plain.replace('"', '\''));
    }
}
