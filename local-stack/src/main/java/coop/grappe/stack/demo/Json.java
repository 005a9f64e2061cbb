package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The shapes of the API's value types. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Any nesting of maps, lists and scalars as JSON. */
    static ObjectNode of(Map<String, ?> value) {
        return MAPPER.valueToTree(value);
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CAD");
    }

    static Map<String, String> quantity(String value, String unit) {
        return Map.of("value", value, "unit", unit);
    }

    static Map<String, String> text(String fr, String en) {
        return Map.of("fr", fr, "en", en);
    }

    static List<JsonNode> items(JsonNode array) {
        return MAPPER.convertValue(array, MAPPER.getTypeFactory().constructCollectionType(List.class, JsonNode.class));
    }
}
