package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Violations;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chart as CSV: {@code code,type,fr,en,parent,gifi}; comma or semicolon, with or without a byte order mark. */
final class ChartCsv {

    private static final List<String> COLUMNS = List.of("code", "type", "fr", "en");

    private ChartCsv() {}

    /** @throws coop.grappe.platform.problem.Problem 400 with every row that cannot be read */
    static List<Account> read(String text) {
        Violations violations = new Violations(AccountingProblem.class);
        List<Account> accounts = new ArrayList<>();
        List<NamedCsvRecord> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            Optional<AccountType> type = AccountType.find(row.getField("type").strip());
            violations.check(type.isPresent(), "accounts[" + i + "].type", "account.type");
            accounts.add(new Account(
                    row.getField("code").strip(),
                    type.orElse(AccountType.ASSET),
                    new Text(row.getField("fr").strip(), row.getField("en").strip()),
                    optional(row, "parent"),
                    optional(row, "gifi")));
        }
        violations.throwIfAny();
        return accounts;
    }

    private static List<NamedCsvRecord> rows(String text) {
        String head = text.lines().findFirst().orElse("");
        char separator = head.indexOf(';') >= 0 ? ';' : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .ofNamedCsvRecord(text)) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            if (rows.isEmpty() || !rows.get(0).getHeader().containsAll(COLUMNS)) {
                throw notCsv();
            }
            return rows;
        } catch (CsvParseException malformed) {
            throw notCsv();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RuntimeException notCsv() {
        return new Violations(AccountingProblem.class)
                .check(false, "chart", "chart.not-csv")
                .refusal();
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .orElse(null);
    }
}
