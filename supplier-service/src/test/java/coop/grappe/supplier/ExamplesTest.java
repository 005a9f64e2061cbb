package coop.grappe.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request and answer of the API has an example, with exactly the fields that its description names. A body that may be absent is one of two. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ExamplesTest {

    private static final String SCHEMAS = "#/components/schemas/";

    private JsonNode openapi = NullNode.getInstance();

    @BeforeEach
    void read() throws IOException {
        openapi = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void everyBodyHasAnExampleWithTheFieldsOfItsSchema() {
        Set<String> checked = new TreeSet<>();
        openapi.path("paths").properties().stream()
                .filter(path -> !path.getKey().contains("audit-entries")
                        && !path.getKey().contains("parked-events"))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> operation.getValue().has("operationId"))
                .forEach(operation -> {
                    operation.getValue().at("/requestBody/content").forEach(content -> check(content, checked));
                    operation.getValue().path("responses").properties().stream()
                            .filter(response -> response.getKey().startsWith("2"))
                            .forEach(response ->
                                    response.getValue().path("content").forEach(content -> check(content, checked)));
                });
        assertTrue(checked.size() > 25, checked.toString());
    }

    private void check(JsonNode content, Set<String> checked) {
        if (content.at("/schema/format").asText().equals("binary")) {
            return;
        }
        JsonNode described =
                content.at("/schema/anyOf/0").isMissingNode() ? content.path("schema") : content.at("/schema/anyOf/0");
        String name = described.path("$ref").asText().replace(SCHEMAS, "");
        JsonNode schema = openapi.at("/components/schemas/" + name);
        JsonNode items = schema.at("/properties/items/items/$ref");
        if (name.startsWith("Page") && !items.isMissingNode()) {
            name = items.asText().replace(SCHEMAS, "");
            schema = openapi.at("/components/schemas/" + name);
        }
        JsonNode example = schema.path("examples").path(0);
        assertTrue(example.isObject(), name + " has no example in " + content);
        assertEquals(fields(schema.path("properties")), fields(example), name);
        checked.add(name);
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
