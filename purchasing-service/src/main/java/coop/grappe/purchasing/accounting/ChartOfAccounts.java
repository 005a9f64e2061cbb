package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The accounts that a Québec housing co-op keeps unless it says otherwise, and which of them a kind of item is an expense of. */
@ApplicationScoped
class ChartOfAccounts {

    static final String CASH = "1010";
    static final String REBATES_RECEIVABLE = "1210";
    static final String ACCOUNTS_PAYABLE = "2100";
    static final String PAYABLE_TO_ORGANIZER = "2150";
    static final String MAINTENANCE = "5300";
    static final String PURCHASING_FEE = "5900";

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, String> expenseByPrefix = new LinkedHashMap<>();

    ChartOfAccounts() {
        for (NamedCsvRecord row : rows("accounts.csv")) {
            Text names = new Text(row.getField("fr"), row.getField("en"));
            accounts.put(row.getField("code"), new Account(row.getField("code"), row.getField("type"), names));
        }
        for (NamedCsvRecord row : rows("expense-accounts.csv")) {
            expenseByPrefix.put(row.getField("scheme") + ":" + row.getField("prefix"), row.getField("account"));
        }
    }

    /** The expense account of an item, by the beginning of its classification. */
    String expenseOf(String scheme, String classification) {
        String key = scheme + ":" + classification;
        return expenseByPrefix.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MAINTENANCE);
    }

    Account account(String code) {
        return Objects.requireNonNull(accounts.get(code), () -> "No account " + code);
    }

    Collection<Account> all() {
        return accounts.values();
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
