package coop.grappe.purchasing.accounting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private final ChartOfAccounts standard = ChartOfAccounts.standard();

    private void check(List<Account> accounts, List<PostingRule> rules, Set<String> inUse) {
        ChartCheck.check(accounts, rules, standard, inUse);
    }

    private static Account account(String code, AccountType type, String parent) {
        return new Account(code, type, new Text("Compte", "Account"), parent, null);
    }

    private void refused(List<Account> accounts, List<PostingRule> rules, Set<String> inUse) {
        assertThrows(Problem.class, () -> check(accounts, rules, inUse));
    }

    private List<Account> with(Account... more) {
        List<Account> accounts = new ArrayList<>(standard.all());
        for (Account account : more) {
            accounts.removeIf(present -> present.code().equals(account.code()));
            accounts.add(account);
        }
        return accounts;
    }

    @Test
    void theStandardChartHolds() {
        assertDoesNotThrow(() -> check(standard.all(), standard.rules(), Set.of("2100", "5350")));
        assertTrue(standard.all().stream()
                .allMatch(account -> account.gifi() == null || account.gifi().matches("[0-9]{4}")));
    }

    @Test
    void anAccountInUseStaysAndKeepsItsType() {
        List<Account> without = new ArrayList<>(standard.all());
        without.removeIf(account -> account.code().equals("5310"));
        List<PostingRule> rules = standard.rules().stream()
                .filter(rule -> !rule.account().equals("5310"))
                .toList();
        assertDoesNotThrow(() -> check(without, rules, Set.of("2100")));
        refused(without, rules, Set.of("5310"));
        refused(with(account("5890", AccountType.INCOME, null)), standard.rules(), Set.of("5890"));
        assertDoesNotThrow(
                () -> check(with(account("5890", AccountType.INCOME, null)), standard.rules(), Set.of("5350")));
    }

    @ParameterizedTest
    @EnumSource(PostingRole.class)
    void everyRoleNeedsAnAccount(PostingRole role) {
        List<PostingRule> rules =
                standard.rules().stream().filter(rule -> rule.role() != role).toList();
        refused(standard.all(), rules, Set.of());
    }

    @Test
    void parentsAreOfTheSameTypeAndNotInACircle() {
        refused(with(account("9000", AccountType.EXPENSE, "1000")), standard.rules(), Set.of());
        refused(with(account("9000", AccountType.EXPENSE, "0000")), standard.rules(), Set.of());
        refused(
                with(account("9000", AccountType.EXPENSE, "9100"), account("9100", AccountType.EXPENSE, "9000")),
                standard.rules(),
                Set.of());
    }

    @Test
    void aRoleTakesOnlyAccountsOfItsTypesAndOnlySomeHaveKeys() {
        List<PostingRule> rules = new ArrayList<>(standard.rules());
        rules.add(new PostingRule(PostingRole.CASH, "GST", "1010"));
        refused(standard.all(), rules, Set.of());
        List<PostingRule> wrong = new ArrayList<>(standard.rules());
        wrong.removeIf(rule -> rule.role() == PostingRole.PAYABLE);
        wrong.add(new PostingRule(PostingRole.PAYABLE, "", "5350"));
        refused(standard.all(), wrong, Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void aChartIsReadFromCsv(String separator) {
        String csv = "\uFEFF"
                + String.join(
                                "\r\n",
                                "code,type,fr,en,parent,gifi",
                                "1010,asset,Encaisse,Cash,,1001",
                                "5350, expense ,Éclairage,Lighting,5000,")
                        .replace(",", separator);
        List<Account> accounts = ChartCsv.read(csv);
        assertEquals(
                new Account("1010", AccountType.ASSET, new Text("Encaisse", "Cash"), null, "1001"), accounts.get(0));
        assertEquals(
                new Account("5350", AccountType.EXPENSE, new Text("Éclairage", "Lighting"), "5000", null),
                accounts.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,type", "code,type,fr,en\n", "code,type,fr,en\n1010,cash,a,b", "\"", "a;b\n1;2"})
    void whatIsNoChartIsRefused(String csv) {
        assertThrows(Problem.class, () -> ChartCsv.read(csv));
    }
}
