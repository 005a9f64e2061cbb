package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts that a member keeps, in the order of their codes, and the rules which of them an amount goes to. */
final class ChartOfAccounts {

    private static final ChartOfAccounts STANDARD = readStandard();

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<PostingRule> rules;

    ChartOfAccounts(List<Account> accounts, List<PostingRule> rules) {
        accounts.stream()
                .sorted(Comparator.comparing(Account::code))
                .forEach(account -> this.accounts.put(account.code(), account));
        this.rules = rules.stream()
                .sorted(Comparator.comparing(PostingRule::role).thenComparing(rule -> key(rule)))
                .toList();
    }

    /** What a Québec housing co-op keeps unless it says otherwise ({@code accounts.csv}, {@code posting-rules.csv}). */
    static ChartOfAccounts standard() {
        return STANDARD;
    }

    /** The account of a role that does not depend on an item or a tax. */
    String of(PostingRole role) {
        return withKey(role, "");
    }

    /** The expense account of an item, by the beginning of its classification. */
    String expenseOf(String scheme, String classification) {
        return withKey(PostingRole.EXPENSE_OF_ITEM, scheme + ":" + classification);
    }

    /** Where a tax stands that comes back. */
    String recoverable(String tax) {
        return withKey(PostingRole.RECOVERABLE_TAX, tax);
    }

    private String withKey(PostingRole role, String key) {
        return rules.stream()
                .filter(rule -> rule.role() == role && key.startsWith(key(rule)))
                .max(Comparator.comparing(rule -> key(rule).length()))
                .map(PostingRule::account)
                .orElseThrow(() -> new IllegalStateException("No account for " + role.word()));
    }

    Account account(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No account " + code));
    }

    Optional<Account> find(String code) {
        return Optional.ofNullable(accounts.get(code));
    }

    List<Account> all() {
        return List.copyOf(accounts.values());
    }

    List<PostingRule> rules() {
        return rules;
    }

    private static String key(PostingRule rule) {
        return Objects.requireNonNullElse(rule.key(), "");
    }

    private static ChartOfAccounts readStandard() {
        List<Account> accounts = rows("accounts.csv").stream()
                .map(row -> new Account(
                        row.getField("code"),
                        AccountType.of(row.getField("type")),
                        new Text(row.getField("fr"), row.getField("en")),
                        orNull(row.getField("parent")),
                        orNull(row.getField("gifi"))))
                .toList();
        List<PostingRule> rules = rows("posting-rules.csv").stream()
                .map(row -> new PostingRule(
                        PostingRole.of(row.getField("role")), row.getField("key"), row.getField("account")))
                .toList();
        return new ChartOfAccounts(accounts, rules);
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }

    private static List<NamedCsvRecord> rows(String file) {
        var table = Objects.requireNonNull(ChartOfAccounts.class.getResourceAsStream(file));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
