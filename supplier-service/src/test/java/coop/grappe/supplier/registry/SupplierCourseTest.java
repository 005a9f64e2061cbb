package coop.grappe.supplier.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A supplier's profile: who may say what of it, and how it is found. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class SupplierCourseTest {

    private static final String OPERATOR = "CA-QC-NEQ:8800000000";

    private static RequestSpecification operator() {
        return Market.as(Tokens.of(OPERATOR, Role.OPERATOR));
    }

    private static RequestSpecification negotiator() {
        return Market.as(Tokens.of("CA-QC-NEQ:1100000001", Role.NEGOTIATOR));
    }

    private static String etag(String supplier) {
        return operator().get("/suppliers/" + supplier).getHeader("ETag");
    }

    private static String plan(String id, String more) {
        return "{\"id\":\"%s\",\"name\":\"Coop Lumière\",\"tags\":[\"éclairage\"],\"regions\":[\"Estrie\"]%s}"
                .formatted(id, more);
    }

    @Test
    void whatIsWrongWithNumbersAndCapacityIsNamedAtOnceInTheReadersLanguage() {
        String id = Market.number("CA-QC-NEQ:12");
        operator()
                .header("Accept-Language", "fr")
                .body(plan(id, """
                        ,"numbers":{"neq":"1165432109","gst":"123456789RT0001","qst":"1"},
                        "capacity":{"yearly":{"amount":"-1.00","currency":"CAD"},"categories":[]}"""))
                .post("/suppliers")
                .then()
                .statusCode(400)
                .body("violations.field", contains("numbers.neq", "numbers.gst", "numbers.qst", "capacity.yearly"))
                .body("violations[3].message", equalTo("doit être supérieur à zéro"));
    }

    @Test
    void theOperatorSaysWhatGivesAnAdvantageAndTheSupplierTheRest() {
        String id = Market.supplier();
        String body = """
                {"email":"ventes@lumiere.example","regions":["Outaouais"],"categories":["39100000","3110"],
                "capacity":{"yearly":{"amount":"90000.00","currency":"CAD"},"categories":[{"category":"3910",
                "yearly":{"amount":"40000.00","currency":"CAD"}}]}}""";
        Market.seller(id).body(body).put("/suppliers/" + id + "/profile").then().statusCode(428);
        Market.seller(id)
                .header("If-Match", "\"99\"")
                .body(body)
                .put("/suppliers/" + id + "/profile")
                .then()
                .statusCode(412);
        Market.seller(id)
                .header("If-Match", etag(id))
                .body(body)
                .put("/suppliers/" + id + "/profile")
                .then()
                .statusCode(200)
                .body("tags", contains("éclairage"))
                .body("categories", contains("3110", "3910"))
                .body("regions", contains("Outaouais"))
                .body("capacity.categories[0].yearly.amount", equalTo("40000.00"));
        Schemas.check(
                "suppliers.profile-changed.v1",
                Events.await(
                        "suppliers",
                        "suppliers.profile-changed.v1",
                        data -> data.get("supplierId").asText().equals(id)));
        Market.seller(id)
                .header("If-Match", etag(id))
                .body("{\"tags\":[\"social-economy\"]}")
                .put("/suppliers/" + id + "/profile")
                .then()
                .statusCode(400);
        String rewritten = plan(id, ",\"kinds\":[\"co-operative\"],\"categories\":[\"3910\"]");
        Market.seller(id)
                .header("If-Match", etag(id))
                .body(rewritten)
                .put("/suppliers/" + id)
                .then()
                .statusCode(403);
        operator()
                .header("If-Match", etag(id))
                .body(rewritten)
                .put("/suppliers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Coop Lumière"))
                .body("kinds", contains("co-operative"))
                .body("tags", contains("co-operative", "éclairage"));
    }

    @Test
    void whatIsAnothersIsNotThereAndOnesOwnNeedsTheRole() {
        String id = Market.supplier();
        String stranger = Market.supplier();
        String body = "{\"regions\":[],\"categories\":[]}";
        Market.seller(stranger).get("/suppliers/" + id).then().statusCode(404);
        Market.seller(stranger)
                .body(body)
                .put("/suppliers/" + id + "/profile")
                .then()
                .statusCode(404);
        Market.buyer(id).body(body).put("/suppliers/" + id + "/profile").then().statusCode(403);
        negotiator().body(body).put("/suppliers/" + id + "/profile").then().statusCode(403);
        Market.seller(stranger).get("/suppliers").then().body("items.id", contains(stranger));
    }

    @Test
    void negotiatorsFindWhomToInvite() {
        String lamps = Market.supplier();
        String paint = Market.supplier();
        operator()
                .header("If-Match", etag(lamps))
                .body(plan(lamps, ",\"kinds\":[\"social-economy\"],\"categories\":[\"391016\"]"))
                .put("/suppliers/" + lamps);
        operator()
                .header("If-Match", etag(paint))
                .body(plan(paint, ",\"categories\":[\"31\"]").replace("Estrie", "Bas-Saint-Laurent"))
                .put("/suppliers/" + paint);
        String from = "/suppliers?limit=200&after=" + lamps.substring(0, lamps.length() - 1);
        negotiator()
                .get(from + "&category=39101628")
                .then()
                .body("items.id", hasItem(lamps))
                .body("items.id", not(hasItem(paint)))
                .body("items.find { it.id == '%s' }.suggestion".formatted(lamps), equalTo("unproven"))
                .body("items.find { it.id == '%s' }.standing.level".formatted(lamps), equalTo("good"));
        negotiator().get(from + "&category=39").then().body("items.id", hasItem(lamps));
        negotiator()
                .get(from + "&category=3110&region=Bas-Saint-Laurent")
                .then()
                .body("items.id", hasItem(paint));
        negotiator().get(from + "&category=3110&region=Estrie").then().body("items.id", not(hasItem(paint)));
        negotiator().get(from + "&tag=social-economy").then().body("items.id", hasItem(lamps));
        negotiator().get(from + "&tag=éclairage").then().body("items.id", hasItems(lamps, paint));
        negotiator().get(from + "&tag=personne").then().body("items", empty());
        negotiator().get("/suppliers?category=391").then().statusCode(400).body("type", endsWith("invalid"));
    }
}
