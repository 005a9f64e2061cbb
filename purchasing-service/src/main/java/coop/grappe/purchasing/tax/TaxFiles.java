package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Text;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables that stand beside this package. */
final class TaxFiles {

    private TaxFiles() {}

    static List<TaxRate> rates() {
        return rows("tax-rates.csv").stream()
                .map(row -> new TaxRate(
                        row.getField("jurisdiction"),
                        row.getField("tax"),
                        row.getField("category"),
                        new BigDecimal(row.getField("percent")),
                        LocalDate.parse(row.getField("from")),
                        day(row.getField("to")),
                        words(row.getField("on_top_of")),
                        words(row.getField("replaces"))))
                .toList();
    }

    static List<TaxedItem> items() {
        return rows("tax-items.csv").stream()
                .map(row -> new TaxedItem(
                        row.getField("jurisdiction"),
                        row.getField("tax"),
                        row.getField("scheme"),
                        row.getField("prefix"),
                        row.getField("category"),
                        LocalDate.parse(row.getField("from")),
                        day(row.getField("to"))))
                .toList();
    }

    static Map<String, TaxCategory> categories() {
        Map<String, TaxCategory> categories = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("tax-categories.csv")) {
            categories.put(
                    row.getField("category"),
                    new TaxCategory(
                            row.getField("category"),
                            row.getField("code"),
                            row.getField("taxed").equals("yes"),
                            text(row)));
        }
        return categories;
    }

    static Map<String, Text> names() {
        Map<String, Text> names = new LinkedHashMap<>();
        rows("taxes.csv").forEach(row -> names.put(row.getField("tax"), text(row)));
        return names;
    }

    /** What registration numbers look like, by tax, as a regular expression. */
    static Map<String, String> numberForms() {
        Map<String, String> forms = new LinkedHashMap<>();
        rows("taxes.csv").forEach(row -> forms.put(row.getField("tax"), row.getField("number")));
        return forms;
    }

    private static Text text(NamedCsvRecord row) {
        return new Text(row.getField("fr"), row.getField("en"));
    }

    static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static Set<String> words(String written) {
        return written.isEmpty() ? Set.of() : Set.of(written.split(" "));
    }

    static List<NamedCsvRecord> rows(String file) {
        var table = Objects.requireNonNull(TaxFiles.class.getResourceAsStream(file));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
