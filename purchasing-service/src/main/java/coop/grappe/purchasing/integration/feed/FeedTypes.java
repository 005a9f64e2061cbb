package coop.grappe.purchasing.integration.feed;

import coop.grappe.platform.problem.Violations;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which types of events somebody wants: whole types such as {@code orders.placed.v1}, kinds such as {@code orders.*}, or everything.
 *
 * @param patterns empty for everything
 */
public record FeedTypes(List<String> patterns) {

    private static final String KIND_END = ".*";
    private static final int MOST = 50;

    public FeedTypes {
        patterns = List.copyOf(patterns);
    }

    /** Parses what stands in a query, separated by commas; nothing means everything. */
    static FeedTypes parse(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank()
                ? new FeedTypes(List.of())
                : new FeedTypes(
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    /** Notes a violation of the field for each pattern that no event of ours fits. */
    public void check(AudienceRules rules, Violations violations, String field) {
        violations.check(patterns.size() <= MOST, field, "types.many", MOST);
        for (String pattern : patterns) {
            boolean known = rules.types().stream()
                    .anyMatch(type -> regex(pattern).matcher(type).matches());
            violations.check(known, field, "type.unknown", pattern);
        }
    }

    public boolean wants(String type) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> regex(pattern).matcher(type).matches());
    }

    /** As one regular expression of PostgreSQL (and of Java), anchored at both ends. */
    public String asRegex() {
        return patterns.isEmpty()
                ? "^.*$"
                : patterns.stream().map(FeedTypes::quoted).collect(Collectors.joining("|", "^(", ")$"));
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(quoted(pattern));
    }

    private static String quoted(String pattern) {
        boolean kind = pattern.endsWith(KIND_END);
        String fixed = kind ? pattern.substring(0, pattern.length() - KIND_END.length()) : pattern;
        return fixed.replaceAll("[^A-Za-z0-9-]", "\\\\$0") + (kind ? "\\..*" : "");
    }
}
