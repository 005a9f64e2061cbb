package coop.grappe.supplier.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a public state moves, its releases say together what the latest state says, and each field's last version is that. */
class ReleasesTogetherTest {

    private static final List<String> STATUSES = List.of("planned", "active", "complete");

    @Property(tries = 500)
    void allReleasesTogetherAreTheLatestState(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) {
        Random random = new Random(seed);
        ObjectNode state = Json.object();
        List<ObjectNode> releases = new ArrayList<>();
        ObjectNode before = Json.object();
        for (int step = 0; step < steps; step++) {
            move(state, random);
            ObjectNode now = Json.settled(state);
            ObjectNode changes = Difference.between(before, now);
            if (!changes.isEmpty()) {
                releases.add(release(releases.size(), changes));
            }
            before = now;
        }
        ObjectNode compiled = Compilation.of(releases);
        assertEquals(
                state.isEmpty() ? Json.object() : before,
                Compilation.contentOf(compiled).without("ocid"));
        ObjectNode versioned = Versions.of(releases);
        versioned.remove("ocid");
        assertEquals(before, latest(versioned));
    }

    private static ObjectNode release(int number, ObjectNode changes) {
        ObjectNode release = Json.object()
                .put("ocid", "ocds-x-1")
                .put("id", "r" + number)
                .put("date", "2030-01-%02dT00:00:00Z".formatted(number + 1));
        release.putArray("tag").add("tenderUpdate");
        release.setAll(changes.deepCopy());
        return release;
    }

    /** Fields come, change and go; objects of a list come and change. */
    private static void move(ObjectNode state, Random random) {
        ObjectNode tender = state.has("tender") ? (ObjectNode) state.get("tender") : state.putObject("tender");
        tender.put("id", "t");
        tender.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
        if (random.nextBoolean()) {
            tender.put("title", "title " + random.nextInt(3));
        } else {
            tender.remove("title");
        }
        tender.putArray("submissionMethod").add("m" + random.nextInt(2)).add("n" + random.nextInt(2));
        list(tender, "items", random);
        list(state, "awards", random);
        ArrayNode whole = Json.NODES.arrayNode();
        whole.addObject().put("region", "r" + random.nextInt(3));
        tender.set("deliveryAddresses", whole);
    }

    private static void list(ObjectNode parent, String field, Random random) {
        ArrayNode list = parent.has(field) ? (ArrayNode) parent.get(field) : parent.putArray(field);
        if (list.isEmpty() || random.nextInt(3) == 0) {
            list.addObject().put("id", field + list.size());
        }
        ObjectNode one = (ObjectNode) list.get(random.nextInt(list.size()));
        one.putObject("value").put("amount", new java.math.BigDecimal(random.nextInt(3) + ".50"));
        if (random.nextBoolean()) {
            one.put("note", random.nextInt(2));
        } else {
            one.remove("note");
        }
    }

    /** What the last version of every field says. */
    private static JsonNode latest(JsonNode versioned) {
        if (versioned instanceof ArrayNode list) {
            JsonNode last = list.get(list.size() - 1);
            if (last.has("releaseID")) {
                return last.get("value");
            }
            ArrayNode objects = Json.NODES.arrayNode();
            list.forEach(object -> objects.add(latest(object)));
            return objects;
        }
        ObjectNode object = Json.object();
        versioned.properties().forEach(field -> {
            JsonNode value = field.getKey().equals("id") && field.getValue().isTextual()
                    ? field.getValue()
                    : latest(field.getValue());
            if (!value.isNull()) {
                object.set(field.getKey(), value);
            }
        });
        return object;
    }
}
