package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.accounting.Statements.PeriodMovement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fiscal year's balances, account by account and month by month. */
@Schema(name = "PeriodBalances", examples = """
                {"year":2030,"accounts":[{"account":"2100","name":{"fr":"Comptes fournisseurs","en":"Accounts payable"},
                "opening":{"amount":"0.00","currency":"CAD"},"periods":[{"period":"2030-01","debit":{"amount":"0.00","currency":"CAD"},
                "credit":{"amount":"459.90","currency":"CAD"},"closing":{"amount":"-459.90","currency":"CAD"}}]}]}""")
record PeriodBalancesView(int year, List<Row> accounts) {

    /** One account. */
    @Schema(name = "PeriodBalancesAccount")
    record Row(String account, Text name, Money opening, List<Period> periods) {}

    /** One month of it; closing is debits less credits. */
    @Schema(name = "PeriodBalance")
    record Period(@Schema(examples = "2030-01") String period, Money debit, Money credit, Money closing) {}

    static PeriodBalancesView of(FiscalYear year, List<AccountBalance> accounts, List<PeriodMovement> movements) {
        Map<String, Map<YearMonth, PeriodMovement>> byAccount = new HashMap<>();
        movements.forEach(movement -> byAccount
                .computeIfAbsent(movement.account(), account -> new HashMap<>())
                .put(movement.period(), movement));
        return new PeriodBalancesView(
                year.name(),
                accounts.stream()
                        .map(account -> row(year, account, byAccount.getOrDefault(account.account(), Map.of())))
                        .toList());
    }

    private static Row row(FiscalYear year, AccountBalance account, Map<YearMonth, PeriodMovement> movements) {
        Money none = Money.zero(account.opening().currency());
        Money balance = account.opening();
        List<Period> periods = new ArrayList<>();
        for (YearMonth month : year.periods()) {
            PeriodMovement movement =
                    movements.getOrDefault(month, new PeriodMovement(account.account(), month, none, none));
            balance = balance.plus(movement.debit()).minus(movement.credit());
            periods.add(new Period(month.toString(), movement.debit(), movement.credit(), balance));
        }
        return new Row(account.account(), account.name(), account.opening(), periods);
    }
}
