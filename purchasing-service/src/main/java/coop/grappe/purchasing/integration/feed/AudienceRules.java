package coop.grappe.purchasing.integration.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may read which event: {@code audiences.csv}. What stands in no line of it is read by nobody. */
@ApplicationScoped
public class AudienceRules {

    private final Map<String, List<AudienceRule>> byType;

    @Inject
    AudienceRules() {
        this("audiences.csv");
    }

    AudienceRules(String resource) {
        try (var stream = Objects.requireNonNull(AudienceRules.class.getResourceAsStream(resource), resource);
                var rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            byType = rows.stream()
                    .map(AudienceRules::rule)
                    .collect(Collectors.groupingBy(AudienceRule::type, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<AudienceRule> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    boolean knows(String type) {
        return byType.containsKey(type);
    }

    private static AudienceRule rule(NamedCsvRecord row) {
        return new AudienceRule(
                row.getField("type"),
                Reader.of(row.getField("reader")),
                Arrays.stream(row.getField("without").split(" ", -1))
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getField("resource"));
    }

    /** All that there are. */
    public Set<String> types() {
        return byType.keySet();
    }
}
