package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The trial balance of some days.
 *
 * @param debit all debits, which equal all credits
 */
@Schema(name = "TrialBalance", examples = """
                {"from":"2030-01-01","to":"2030-12-31","accounts":[{"account":"2100","name":{"fr":"Comptes fournisseurs","en":"Accounts payable"},"type":"liability",
                "opening":{"amount":"0.00","currency":"CAD"},"debit":{"amount":"0.00","currency":"CAD"},"credit":{"amount":"459.90","currency":"CAD"},"closing":{"amount":"-459.90","currency":"CAD"}},
                {"account":"5350","name":{"fr":"Éclairage et électricité","en":"Lighting and electricity"},"type":"expense",
                "opening":{"amount":"0.00","currency":"CAD"},"debit":{"amount":"459.90","currency":"CAD"},"credit":{"amount":"0.00","currency":"CAD"},"closing":{"amount":"459.90","currency":"CAD"}}],
                "debit":{"amount":"459.90","currency":"CAD"},"credit":{"amount":"459.90","currency":"CAD"}}""")
record TrialBalanceView(
        @Nullable LocalDate from, @Nullable LocalDate to, List<AccountBalance> accounts, Money debit, Money credit) {

    static TrialBalanceView of(@Nullable LocalDate from, @Nullable LocalDate to, List<AccountBalance> accounts) {
        return new TrialBalanceView(
                from, to, accounts, sum(accounts, AccountBalance::debit), sum(accounts, AccountBalance::credit));
    }

    private static Money sum(List<AccountBalance> accounts, Function<AccountBalance, Money> column) {
        return accounts.stream().map(column).reduce(Money.zero(Money.CAD), Money::plus);
    }
}
