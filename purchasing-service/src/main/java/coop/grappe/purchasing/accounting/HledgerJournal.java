package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Locale;

/**
 * A journal in the format of hledger, with its commodity and accounts declared, so that {@code hledger check --strict} holds. The
 * entry's number stands as the transaction code, its ids as tags.
 */
final class HledgerJournal {

    private final ChartOfAccounts chart;
    private final Locale language;

    HledgerJournal(ChartOfAccounts chart, Locale language) {
        this.chart = chart;
        this.language = language;
    }

    String header(String memberId) {
        StringBuilder text =
                new StringBuilder().append("; ").append(memberId).append('\n').append("commodity 1000.00 CAD\n\n");
        chart.all()
                .forEach(account -> text.append("account ")
                        .append(name(account))
                        .append("  ; type: ")
                        .append(type(account))
                        .append('\n'));
        return text.toString();
    }

    String entries(List<JournalEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> append(entry, text));
        return text.toString();
    }

    private void append(JournalEntry entry, StringBuilder text) {
        text.append('\n')
                .append(entry.date())
                .append(" * (")
                .append(entry.number())
                .append(") ")
                .append(oneLine(in(entry.description())))
                .append("  ; id: ")
                .append(entry.id())
                .append(", kind: ")
                .append(entry.kind());
        if (entry.source().invoiceId() != null) {
            text.append(", invoice: ").append(entry.source().invoiceId());
        }
        text.append('\n');
        for (JournalEntry.Line line : entry.lines()) {
            text.append("    ")
                    .append(name(chart.account(line.account())))
                    .append("  ")
                    .append(line.signedAmount().toPlainString())
                    .append(' ')
                    .append(line.debit().currency())
                    .append('\n');
        }
    }

    private String name(Account account) {
        return account.type() + ":" + account.code() + " " + oneLine(in(account.names()));
    }

    private static String type(Account account) {
        return switch (account.type()) {
            case "asset" -> "A";
            case "liability" -> "L";
            case "expense" -> "X";
            default -> throw new IllegalArgumentException("Not a type of account: " + account.type());
        };
    }

    private String in(Text text) {
        return language.equals(Locale.FRENCH) ? text.fr() : text.en();
    }

    /** No line break, and neither a comment's semicolon nor the two spaces that end a name. */
    private static String oneLine(String text) {
        return text.replace(';', ',').replaceAll("\\s+", " ").strip();
    }
}
