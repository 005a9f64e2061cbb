package coop.grappe.purchasing.accounting;

import coop.grappe.platform.problem.Violations;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be true of a chart and its rules before they replace a member's present ones; everything that is not is told at once. */
final class ChartCheck {

    private static final int LONGEST_NAME = 200;

    private final Violations violations = new Violations(AccountingProblem.class);
    private final Map<String, Account> accounts = new HashMap<>();

    /**
     * @param present the chart that is replaced
     * @param inUse the accounts that entries name
     */
    static void check(
            List<Account> accounts, List<PostingRule> rules, ChartOfAccounts present, Collection<String> inUse) {
        ChartCheck check = new ChartCheck();
        check.accounts(accounts);
        check.parents(accounts);
        check.use(present, inUse);
        check.rules(rules);
        check.violations.throwIfAny();
    }

    private void accounts(List<Account> plan) {
        violations.check(plan.size() <= ChartPlan.MOST, "accounts", "account.too-many");
        for (int i = 0; i < plan.size(); i++) {
            Account account = plan.get(i);
            String field = "accounts[" + i + "]";
            violations
                    .check(account.code().matches(Account.CODE), field + ".code", "account.code")
                    .check(accounts.putIfAbsent(account.code(), account) == null, field + ".code", "account.twice")
                    .check(
                            isName(account.names().fr())
                                    && isName(account.names().en()),
                            field + ".names",
                            "account.names")
                    .check(
                            account.gifi() == null || account.gifi().matches("[0-9]{4}"),
                            field + ".gifi",
                            "account.gifi");
        }
    }

    private static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private void parents(List<Account> plan) {
        for (int i = 0; i < plan.size(); i++) {
            Account account = plan.get(i);
            String code = account.parent();
            if (code == null) {
                continue;
            }
            String field = "accounts[" + i + "].parent";
            Account parent = accounts.get(code);
            violations.check(parent != null, field, "parent.unknown", code);
            violations.check(parent == null || parent.type() == account.type(), field, "parent.other-type", code);
            violations.check(!isBelowItself(account), field, "parent.circle");
        }
    }

    private boolean isBelowItself(Account account) {
        Set<String> seen = new HashSet<>();
        Account above = account;
        while (above != null && above.parent() != null) {
            if (!seen.add(above.code())) {
                return true;
            }
            above = accounts.get(above.parent());
        }
        return false;
    }

    private void use(ChartOfAccounts present, Collection<String> inUse) {
        for (String code : inUse) {
            Account account = accounts.get(code);
            violations.check(account != null, "accounts", "account.in-use", code);
            present.find(code)
                    .filter(before -> account != null && account.type() != before.type())
                    .ifPresent(before -> violations.check(
                            false,
                            "accounts",
                            "account.type-in-use",
                            code,
                            before.type().word()));
        }
    }

    private void rules(List<PostingRule> rules) {
        Set<String> keys = new HashSet<>();
        Set<PostingRole> mapped = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            PostingRule rule = rules.get(i);
            String field = "rules[" + i + "]";
            String key = Objects.requireNonNullElse(rule.key(), "");
            violations
                    .check(keys.add(rule.role() + " " + key), field, "role.twice")
                    .check(key.isEmpty() || rule.role().hasKeys(), field + ".key", "role.key");
            if (key.isEmpty()) {
                mapped.add(rule.role());
            }
            account(rule, field + ".account");
        }
        for (PostingRole role : PostingRole.values()) {
            violations.check(mapped.contains(role), "rules", "role.missing", role.word());
        }
    }

    private void account(PostingRule rule, String field) {
        Account account = accounts.get(rule.account());
        violations.check(account != null, field, "account.unknown", rule.account());
        if (account != null) {
            violations.check(
                    rule.role().allows(account.type()),
                    field,
                    "role.type",
                    account.code(),
                    account.type().word());
        }
    }
}
