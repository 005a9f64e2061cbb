package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Statements as CSV (RFC 4180); no text is taken for a formula. */
final class StatementCsv {

    private StatementCsv() {}

    static String of(TrialBalanceView balance, Locale language) {
        StringWriter text = new StringWriter();
        CsvWriter csv = JournalCsv.csv(text);
        csv.writeRecord("account", "name", "type", "opening", "debit", "credit", "closing");
        for (AccountBalance account : balance.accounts()) {
            csv.writeRecord(
                    account.account(),
                    name(account.name(), language),
                    account.type().word(),
                    account.opening().amount().toPlainString(),
                    account.debit().amount().toPlainString(),
                    account.credit().amount().toPlainString(),
                    account.closing().amount().toPlainString());
        }
        return text.toString();
    }

    static String of(PeriodBalancesView balances, Locale language) {
        StringWriter text = new StringWriter();
        CsvWriter csv = JournalCsv.csv(text);
        csv.writeRecord("account", "name", "period", "debit", "credit", "closing");
        for (PeriodBalancesView.Row row : balances.accounts()) {
            for (PeriodBalancesView.Period period : row.periods()) {
                csv.writeRecord(
                        row.account(),
                        name(row.name(), language),
                        period.period(),
                        period.debit().amount().toPlainString(),
                        period.credit().amount().toPlainString(),
                        period.closing().amount().toPlainString());
            }
        }
        return text.toString();
    }

    static String of(List<LedgerLine> lines, Locale language) {
        StringWriter text = new StringWriter();
        CsvWriter csv = JournalCsv.csv(text);
        csv.writeRecord("date", "number", "description", "debit", "credit", "balance", "entryId");
        for (LedgerLine line : lines) {
            csv.writeRecord(
                    line.date().toString(),
                    Long.toString(line.number()),
                    name(line.description(), language),
                    line.debit().amount().toPlainString(),
                    line.credit().amount().toPlainString(),
                    line.balance().amount().toPlainString(),
                    line.entryId().toString());
        }
        return text.toString();
    }

    private static String name(Text text, Locale language) {
        return PlainText.noFormula(language.equals(Locale.FRENCH) ? text.fr() : text.en());
    }
}
