package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The compiled release of a process: the most recent value of every field, by the {@link MergeRule merge routine}. */
final class Compilation {

    private static final String COMPILED = "compiled";

    private Compilation() {}

    /** @param releases of one process, oldest first */
    static ObjectNode of(List<ObjectNode> releases) {
        ObjectNode compiled = Json.object();
        for (ObjectNode release : releases) {
            compiled = with(compiled, release);
        }
        return compiled;
    }

    /**
     * What was compiled so far with a further release.
     *
     * @param compiled empty if the release is the first
     */
    static ObjectNode with(ObjectNode compiled, ObjectNode release) {
        ObjectNode next = Json.object();
        next.set("ocid", release.get("ocid"));
        next.put("id", release.get("ocid").asText() + "-" + release.get("date").asText());
        next.set("date", release.get("date"));
        next.putArray("tag").add(COMPILED);
        next.setAll(contentOf(compiled));
        merge(next, contentOf(release));
        return next;
    }

    /** The values of the first with those of the second over them. */
    static ObjectNode merged(ObjectNode first, ObjectNode second) {
        ObjectNode both = first.deepCopy();
        merge(both, second);
        return both;
    }

    /** Without what describes the release itself. */
    static ObjectNode contentOf(ObjectNode release) {
        return release.deepCopy().without(MergeRule.OF_ONE_RELEASE);
    }

    private static void merge(ObjectNode output, ObjectNode input) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = input.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            merge(output, field.getKey(), field.getValue());
        }
    }

    private static void merge(ObjectNode output, String field, JsonNode input) {
        if (input.isNull()) {
            output.remove(field);
        } else if (input instanceof ObjectNode object && !object.isEmpty()) {
            merge(output.get(field) instanceof ObjectNode present ? present : output.putObject(field), object);
        } else if (MergeRule.isMergedById(field, input)) {
            mergeById(output.get(field) instanceof ArrayNode present ? present : output.putArray(field), input);
        } else if (!input.isObject()) {
            output.set(field, input);
        }
    }

    private static void mergeById(ArrayNode output, JsonNode input) {
        for (JsonNode object : input) {
            ObjectNode present =
                    (ObjectNode) MergeRule.ofId(output, object.path("id")).orElseGet(output::addObject);
            merge(present, (ObjectNode) object);
        }
    }
}
