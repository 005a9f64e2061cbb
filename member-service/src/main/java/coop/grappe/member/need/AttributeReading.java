package coop.grappe.member.need;

import coop.grappe.member.campaign.Attribute;
import coop.grappe.member.campaign.Item;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Violations;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a need says of an item's attributes, against the values that the item allows. */
final class AttributeReading {

    private final Item item;
    private final Violations violations;

    AttributeReading(Item item, Violations violations) {
        this.item = item;
        this.violations = violations;
    }

    /** Notes every violation; null if nothing is said. */
    @Nullable
    Map<String, Text> read(@Nullable Map<String, String> written) {
        Map<String, String> said = written == null ? Map.of() : written;
        Map<String, Text> read = new TreeMap<>();
        for (Attribute attribute : item.attributes()) {
            String value = said.get(attribute.key());
            if (value == null) {
                violations.check(!attribute.required(), field(attribute.key()), "attribute.required");
                continue;
            }
            Optional<Text> meant = attribute.meantBy(value);
            violations.check(meant.isPresent(), field(attribute.key()), "attribute.value", allowed(attribute));
            meant.ifPresent(text -> read.put(attribute.key(), text));
        }
        for (String key : said.keySet()) {
            boolean known = item.attributes().stream()
                    .anyMatch(attribute -> attribute.key().equals(key));
            violations.check(known, field(key), "attribute.unknown");
        }
        return read.isEmpty() ? null : read;
    }

    private static String field(String key) {
        return "attributes." + key;
    }

    private static String allowed(Attribute attribute) {
        return attribute.values().stream()
                .map(value -> value.fr().equals(value.en()) ? value.fr() : value.fr() + " / " + value.en())
                .collect(Collectors.joining(", "));
    }
}
