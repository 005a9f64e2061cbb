package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an account comes to over some days. Opening and closing are debits less credits: positive for a debit balance.
 *
 * @param opening before the first day
 * @param debit all debits of the days
 * @param credit all credits of the days
 */
@Schema(examples = """
                {"account":"2100","name":{"fr":"Comptes fournisseurs","en":"Accounts payable"},"type":"liability",
                "opening":{"amount":"-132.22","currency":"CAD"},"debit":{"amount":"132.22","currency":"CAD"},
                "credit":{"amount":"459.90","currency":"CAD"},"closing":{"amount":"-459.90","currency":"CAD"}}""")
record AccountBalance(
        String account, Text name, AccountType type, Money opening, Money debit, Money credit, Money closing) {

    static AccountBalance of(Account account, Money opening, Money debit, Money credit) {
        Money closing = opening.plus(debit).minus(credit);
        return new AccountBalance(account.code(), account.names(), account.type(), opening, debit, credit, closing);
    }
}
