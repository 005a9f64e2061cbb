package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Which rule of the standard's merge routine holds for a field (<a
 * href="https://standard.open-contracting.org/1.1/en/schema/merging/">OCDS 1.1, Merging</a>).
 *
 * <p>Objects are merged field by field; {@code null} removes a field. An array of objects is merged object by object, those with the
 * same {@code id} with each other, unless its field is one of {@link #WHOLE_LISTS}; every other array is one value.
 */
final class MergeRule {

    /** What describes one release and not the process: {@code omitWhenMerged} in the schema. */
    static final Set<String> OF_ONE_RELEASE = Set.of("id", "date", "tag");

    /** {@code wholeListMerge} in the schemas of the release and of the extensions that we use, or objects without an {@code id}. */
    static final Set<String> WHOLE_LISTS = Set.of(
            "additionalIdentifiers",
            "additionalClassifications",
            "changes",
            "criteria",
            "deliveryAddresses",
            "numbers");

    private MergeRule() {}

    static boolean isMergedById(String field, JsonNode value) {
        return value instanceof ArrayNode array
                && !WHOLE_LISTS.contains(field)
                && StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isObject);
    }

    /** The object of a list that has an id. */
    static Optional<JsonNode> ofId(JsonNode list, JsonNode id) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(object -> !id.isMissingNode() && object.path("id").equals(id))
                .findFirst();
    }
}
