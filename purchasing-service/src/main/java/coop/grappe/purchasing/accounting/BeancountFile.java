package coop.grappe.purchasing.accounting;

import java.util.Map;
import java.util.UUID;

/**
 * A ledger in the format of beancount: accounts opened before the first entry, the entry's number and ids as metadata, the document
 * after its arrow. Account names keep their letters; what beancount does not take in a name becomes a hyphen, and the true name is the
 * account's metadata.
 */
final class BeancountFile implements LedgerFile {

    private static final String OPENED = "1970-01-01";

    private final FileTerms terms;

    BeancountFile(FileTerms terms) {
        this.terms = terms;
    }

    @Override
    public String head() {
        StringBuilder text = new StringBuilder()
                .append("option \"title\" ")
                .append(quoted(terms.books().memberId()))
                .append('\n')
                .append("option \"operating_currency\" \"CAD\"\n\n");
        for (Account account : terms.chart().all()) {
            text.append(OPENED)
                    .append(" open ")
                    .append(name(account))
                    .append(" CAD\n  name: ")
                    .append(quoted(terms.in(account.names())))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public String entry(JournalEntry entry) {
        StringBuilder text = new StringBuilder("\n")
                .append(entry.date())
                .append(" * ")
                .append(quoted(terms.in(entry.description())))
                .append('\n')
                .append("  number: ")
                .append(quoted(Long.toString(entry.number())))
                .append("\n  id: ")
                .append(quoted(entry.id().toString()))
                .append("\n  kind: ")
                .append(quoted(entry.kind().word()))
                .append('\n');
        if (!entry.documentDate().equals(entry.date())) {
            text.append("  document_date: ").append(entry.documentDate()).append('\n');
        }
        for (Map.Entry<SourceKind, UUID> source : entry.source().ids().entrySet()) {
            text.append("  ")
                    .append(source.getKey().column())
                    .append(": ")
                    .append(quoted(source.getValue().toString()))
                    .append('\n');
        }
        for (JournalEntry.Line line : entry.lines()) {
            text.append("  ")
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
        String words = PlainText.oneLine(terms.in(account.names())).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        String part = account.code().replace('.', '-') + "-" + words;
        return root(account.type()) + ":" + capital(part.replaceAll("-+$", ""));
    }

    private static String capital(String part) {
        return part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1);
    }

    private static String root(AccountType type) {
        return switch (type) {
            case ASSET -> "Assets";
            case LIABILITY -> "Liabilities";
            case EQUITY -> "Equity";
            case INCOME -> "Income";
            case EXPENSE -> "Expenses";
        };
    }

    private static String quoted(String text) {
        return "\"" + PlainText.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
