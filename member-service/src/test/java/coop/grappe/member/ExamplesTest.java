package coop.grappe.member;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The examples of the API's description have exactly the fields that it describes. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ExamplesTest {

    private final List<String> own = List.of("Plan", "View", "Summary", "Terms", "Registration");

    @Test
    void everyExampleNamesTheFieldsOfItsSchema() {
        JsonPath openapi = RestAssured.get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> schemas = openapi.getMap("components.schemas");
        Set<String> checked = new TreeSet<>();
        schemas.forEach((name, schema) -> {
            if (schema.get("examples") instanceof List<?> examples
                    && own.stream().anyMatch(name::endsWith)) {
                Map<?, ?> example = (Map<?, ?>) examples.get(0);
                Set<?> fields = ((Map<?, ?>) schema.get("properties")).keySet();
                assertTrue(fields.containsAll(example.keySet()), () -> name + ": " + example.keySet());
                Object required = schema.getOrDefault("required", List.of());
                assertTrue(example.keySet().containsAll((List<?>) required), () -> name + " lacks " + required);
                checked.add(name);
            }
        });
        assertFalse(checked.isEmpty());
        for (String name : List.of("CampaignPlan", "NeedPlan", "NeedView", "DemandView", "BallotView", "CharterView")) {
            assertTrue(checked.contains(name), name);
        }
    }
}
