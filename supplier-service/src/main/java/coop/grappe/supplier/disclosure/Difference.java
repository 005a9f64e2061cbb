package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What a release has to say so that the compiled release becomes what is public now: only what has changed. A field that is gone is
 * {@code null}; an object of a list never goes, it changes its status.
 */
final class Difference {

    /** Without these a part of a release would not be valid, changed or not. */
    private static final List<String> ALWAYS_SAID = List.of("id", "awardID");

    private Difference() {}

    /** @return empty if nothing has changed */
    static ObjectNode between(ObjectNode before, ObjectNode now) {
        ObjectNode changes = Json.object();
        for (Iterator<Map.Entry<String, JsonNode>> fields = now.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            compare(changes, field.getKey(), before.path(field.getKey()), field.getValue());
        }
        before.fieldNames().forEachRemaining(field -> {
            if (!now.has(field)) {
                changes.putNull(field);
            }
        });
        return changes;
    }

    private static void compare(ObjectNode changes, String field, JsonNode before, JsonNode now) {
        if (before.equals(now)) {
            return;
        }
        JsonNode change = now;
        if (before instanceof ObjectNode was && now instanceof ObjectNode is) {
            change = between(was, is);
            identify((ObjectNode) change, is);
        } else if (before.isArray() && MergeRule.isMergedById(field, now)) {
            change = changed((ArrayNode) before, now);
        }
        if (!change.isEmpty() || change.isValueNode() || !change.isObject() && !MergeRule.isMergedById(field, now)) {
            changes.set(field, change);
        }
    }

    private static ArrayNode changed(ArrayNode before, JsonNode now) {
        ArrayNode changed = Json.NODES.arrayNode();
        for (JsonNode object : now) {
            JsonNode was = MergeRule.ofId(before, object.path("id")).orElse(null);
            if (was == null) {
                changed.add(object);
            } else if (!was.equals(object)) {
                ObjectNode change = between((ObjectNode) was, (ObjectNode) object);
                identify(change, (ObjectNode) object);
                changed.add(change);
            }
        }
        return changed;
    }

    /** Says first what the change is about. */
    private static void identify(ObjectNode change, ObjectNode object) {
        if (change.isEmpty()) {
            return;
        }
        ObjectNode rest = change.deepCopy();
        change.removeAll();
        ALWAYS_SAID.stream().filter(object::has).forEach(field -> change.set(field, object.get(field)));
        change.setAll(rest);
    }
}
