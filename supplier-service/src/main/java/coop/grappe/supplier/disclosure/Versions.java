package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The versioned release of a process: every value that a field ever had, with the release that said it. */
final class Versions {

    private final JsonNode release;

    private Versions(JsonNode release) {
        this.release = release;
    }

    /** @param releases of one process, oldest first */
    static ObjectNode of(List<ObjectNode> releases) {
        ObjectNode versioned = Json.object();
        for (ObjectNode release : releases) {
            versioned.set("ocid", release.get("ocid"));
            ObjectNode content = Compilation.contentOf(release);
            content.remove("ocid");
            new Versions(release).merge(versioned, content);
        }
        return versioned;
    }

    private void merge(ObjectNode output, ObjectNode input) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = input.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            merge(output, field.getKey(), field.getValue());
        }
    }

    private void merge(ObjectNode output, String field, JsonNode input) {
        if (input instanceof ObjectNode object) {
            if (!object.isEmpty()) {
                merge(output.get(field) instanceof ObjectNode present ? present : output.putObject(field), object);
            }
        } else if (MergeRule.isMergedById(field, input)) {
            if (!input.isEmpty()) {
                mergeById(output.get(field) instanceof ArrayNode present ? present : output.putArray(field), input);
            }
        } else {
            note(output.get(field) instanceof ArrayNode present ? present : output.putArray(field), input);
        }
    }

    private void mergeById(ArrayNode output, JsonNode input) {
        for (JsonNode object : input) {
            ObjectNode content = ((ObjectNode) object).deepCopy();
            JsonNode id = content.path("id");
            content.remove("id");
            ObjectNode present = (ObjectNode) MergeRule.ofId(output, id).orElseGet(output::addObject);
            if (!id.isMissingNode()) {
                present.set("id", id);
            }
            merge(present, content);
        }
    }

    private void note(ArrayNode versions, JsonNode value) {
        if (!versions.isEmpty()
                && versions.get(versions.size() - 1).path("value").equals(value)) {
            return;
        }
        ObjectNode version = versions.addObject();
        version.set("releaseID", release.get("id"));
        version.set("releaseDate", release.get("date"));
        version.set("releaseTag", release.get("tag"));
        version.set("value", value);
    }
}
