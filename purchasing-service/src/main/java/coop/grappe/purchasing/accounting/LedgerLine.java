package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one entry moves an account by.
 *
 * @param balance debits less credits of the account up to and with this entry, in the order of days
 */
@Schema(name = "LedgerLine", examples = """
                {"entryId":"01890a5d-ac96-774b-bcce-b30209000011","number":1,"date":"2030-03-25","description":{"fr":"Facture F-2041","en":"Invoice F-2041"},
                "debit":{"amount":"0.00","currency":"CAD"},"credit":{"amount":"132.22","currency":"CAD"},"balance":{"amount":"-132.22","currency":"CAD"}}""")
record LedgerLine(
        UUID entryId, long number, LocalDate date, Text description, Money debit, Money credit, Money balance) {

    /** @param opening the balance before the first entry */
    static List<LedgerLine> of(String account, Money opening, List<JournalEntry> entries) {
        Money balance = opening;
        Money none = Money.zero(opening.currency());
        List<LedgerLine> lines = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Money debit = none;
            Money credit = none;
            for (JournalEntry.Line line : entry.lines()) {
                if (line.account().equals(account)) {
                    debit = debit.plus(line.debit());
                    credit = credit.plus(line.credit());
                }
            }
            balance = balance.plus(debit).minus(credit);
            lines.add(new LedgerLine(
                    entry.id(), entry.number(), entry.date(), entry.description(), debit, credit, balance));
        }
        return lines;
    }
}
