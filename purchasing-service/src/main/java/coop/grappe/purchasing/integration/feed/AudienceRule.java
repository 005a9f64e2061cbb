package coop.grappe.purchasing.integration.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * That some readers may read one type of event.
 *
 * @param without the fields of the data that these readers do not get
 * @param resource where they find the thing, after {@code /api/v1}, with fields of the data in braces
 */
record AudienceRule(String type, Reader reader, Set<String> without, String resource) {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    AudienceRule {
        without = Set.copyOf(without);
    }

    JsonNode shown(ObjectNode data) {
        return data.deepCopy().without(without);
    }

    String link(JsonNode data) {
        return "/api/v1"
                + FIELD.matcher(resource)
                        .replaceAll(field -> data.path(field.group(1)).asText());
    }
}
