package coop.grappe.purchasing.accounting;

import java.util.UUID;

/**
 * A journal in the format of hledger, with its commodity and accounts declared, so that {@code hledger check --strict} holds. The
 * entry's number stands as the transaction code, its ids as tags.
 */
final class HledgerJournal implements LedgerFile {

    private final FileTerms terms;

    HledgerJournal(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringBuilder text = new StringBuilder()
                .append("; ")
                .append(terms.books().memberId())
                .append('\n')
                .append("commodity 1000.00 CAD\n\n");
        for (Account account : terms.chart().all()) {
            text.append("account ")
                    .append(name(account))
                    .append("  ; type: ")
                    .append(type(account.type()))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        StringBuilder text = new StringBuilder("\n").append(entry.date());
        if (!entry.documentDate().equals(entry.date())) {
            text.append('=').append(entry.documentDate());
        }
        text.append(" * (")
                .append(entry.number())
                .append(") ")
                .append(comment(terms.in(entry.description())))
                .append("  ; id: ")
                .append(entry.id())
                .append(", kind: ")
                .append(entry.kind().word());
        UUID invoice = entry.source().id(SourceKind.INVOICE);
        if (invoice != null) {
            text.append(", invoice: ").append(invoice);
        }
        text.append('\n');
        for (JournalEntry.Line line : entry.lines()) {
            text.append("    ")
                    .append(name(terms.account(line.account())))
                    .append("  ")
                    .append(line.signedAmount().toPlainString())
                    .append(' ')
                    .append(line.debit().currency())
                    .append('\n');
        }
        return text.toString();
    }

    /** The account's full name in the file. */
    String name(Account account) {
        return account.type().word() + ":" + account.code() + " "
                + comment(terms.in(account.names())).replace(':', ' ');
    }

    private static String type(AccountType type) {
        return switch (type) {
            case ASSET -> "A";
            case LIABILITY -> "L";
            case EQUITY -> "E";
            case INCOME -> "R";
            case EXPENSE -> "X";
        };
    }

    /** No line break, and neither a comment's semicolon nor the two spaces that end a name. */
    private static String comment(String text) {
        return PlainText.oneLine(text.replace(';', ','));
    }
}
