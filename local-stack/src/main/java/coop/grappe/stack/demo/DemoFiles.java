package coop.grappe.stack.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inputs of a campaign: comma separated files with a header line, in one folder. */
final class DemoFiles {

    private final Path folder;

    DemoFiles(Path folder) {
        this.folder = folder;
    }

    List<NamedCsvRecord> rows(String name) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name + ".csv"))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows under each value of a column, in the order of the file. */
    Map<String, List<NamedCsvRecord>> rowsBy(String name, String column) {
        return rows(name).stream()
                .collect(Collectors.groupingBy(row -> row.getField(column), LinkedHashMap::new, Collectors.toList()));
    }

    /** A file of two columns as a map. */
    Map<String, String> pairs(String name, String key, String value) {
        return rows(name).stream()
                .collect(Collectors.toMap(
                        row -> row.getField(key), row -> row.getField(value), (a, b) -> b, LinkedHashMap::new));
    }

    /** The first row with a value in a column. */
    NamedCsvRecord row(String name, String column, String value) {
        return rows(name).stream()
                .filter(row -> row.getField(column).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s.csv has no %s %s".formatted(name, column, value)));
    }
}
