package coop.grappe.supplier.sanction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what is held against a supplier to what it may not do, and may again. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class SanctionCourseTest {

    private static final String WHY = "{\"reason\":\"Les motifs ne l’expliquent pas\"}";

    private Market market;
    private String supplier;
    private String path;

    @BeforeEach
    void register() {
        market = new Market("P10D", "5000.00");
        supplier = Market.supplier();
        path = "/suppliers/" + supplier + "/sanctions";
    }

    private static RequestSpecification operator() {
        return Market.as(Tokens.of("CA-QC-NEQ:8800000000", Role.OPERATOR));
    }

    private Response propose(RequestSpecification who, String kind, String length, String answerUntil) {
        return who.body("{\"kind\":\"%s\",\"reason\":\"Trois retards sur quatre\",\"length\":\"%s\",\"answerUntil\":%s}"
                        .formatted(kind, length, answerUntil))
                .post(path);
    }

    private String proposed(RequestSpecification who, String kind, String length) {
        return propose(who, kind, length, "null")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitHeard(String sanction) {
        Await.until(() -> operator().get(path + "/" + sanction).path("state").equals("heard"));
    }

    private Response invite() {
        return market.negotiator()
                .body("{\"supplierId\":\"" + supplier + "\"}")
                .post("/tenders/" + market.tender + "/invitations");
    }

    private Response submit() {
        return market.submit(supplier, market.bid("5.00", "4.1250", "9.50"));
    }

    @Test
    void aSuspendedSupplierIsNeitherInvitedNorMayItBidAndBothAfterItsEnd() {
        market.prepare();
        market.publish("open", Market.in(Duration.ofHours(1)));
        String id = proposed(operator(), "suspension", "PT8S");
        Schemas.check("suppliers.sanction-proposed.v1", event("sanction-proposed", id));
        Market.seller(supplier)
                .get(path + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("scorecard.recent.orders", equalTo(0));
        submit().then().statusCode(201);
        awaitHeard(id);
        Schemas.check("suppliers.sanction-heard.v1", event("sanction-heard", id));
        Market.seller(supplier)
                .body("{\"statement\":\"Trop tard\"}")
                .post(path + "/" + id + "/statement")
                .then()
                .statusCode(409);
        operator()
                .body(WHY)
                .post(path + "/" + id + "/imposition")
                .then()
                .statusCode(403)
                .body("type", endsWith("four-eyes"));
        market.negotiator()
                .body(WHY)
                .post(path + "/" + id + "/imposition")
                .then()
                .statusCode(200)
                .body("inForce", equalTo(true));
        submit().then()
                .statusCode(409)
                .body("type", endsWith("supplier-suspended"))
                .body("detail", containsString("Trois retards sur quatre"))
                .body("standing.sanctionId", equalTo(id));
        invite().then().statusCode(409).body("type", endsWith("supplier-suspended"));
        operator().get("/suppliers/" + supplier).then().body("standing.level", equalTo("suspended"));
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/qualification")
                .then()
                .body("admitted", equalTo(false));
        Schemas.check("suppliers.sanction-imposed.v1", event("sanction-imposed", id));
        Await.until(() -> submit().statusCode() == 201);
        invite().then().statusCode(201).body("warning", nullValue());
        operator().get(path + "/" + id).then().body("inForce", equalTo(false)).body("state", equalTo("imposed"));
        operator().body(WHY).post(path + "/" + id + "/lifting").then().statusCode(409);
    }

    @Test
    void aWarningIsShownWithTheInvitationUntilItIsLifted() {
        String until = "\"" + Instant.now().plus(Duration.ofDays(11)) + "\"";
        String id = propose(market.negotiator(), "warning", "P90D", until)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operator()
                .body(WHY)
                .post(path + "/" + id + "/imposition")
                .then()
                .statusCode(409)
                .body("type", endsWith("sanction-state"));
        Market.seller(supplier)
                .body("{\"statement\":\"La tempête\"}")
                .post(path + "/" + id + "/statement")
                .then()
                .statusCode(200)
                .body("state", equalTo("heard"));
        operator().body(WHY).post(path + "/" + id + "/imposition").then().statusCode(200);
        invite().then()
                .statusCode(201)
                .body("warning.level", equalTo("warned"))
                .body("warning.reason", equalTo("Trois retards sur quatre"));
        market.negotiator()
                .get("/tenders/" + market.tender + "/invitations")
                .then()
                .body("items.warning.level", contains("warned"));
        market.prepare();
        market.publish("selective", Market.in(Duration.ofHours(1)));
        submit().then().statusCode(201);
        operator().body(WHY).post(path + "/" + id + "/lifting").then().statusCode(200);
        market.negotiator()
                .get("/tenders/" + market.tender + "/invitations")
                .then()
                .body("items[0].warning", nullValue());
        Market.as(Tokens.of(supplier, Role.AUDITOR))
                .get("/audit-entries/supplier?subject=sanctions/" + id)
                .then()
                .statusCode(200)
                .body("items.act", hasItem("suppliers.sanction-imposed"));
    }

    @Test
    void whatIsHeldAgainstAnotherIsNotThere() {
        String stranger = Market.supplier();
        propose(Market.seller(supplier), "warning", "P9D", "null").then().statusCode(403);
        propose(Market.seller(stranger), "warning", "P9D", "null").then().statusCode(404);
        propose(operator(), "warning", "P9D", "\"2020-01-01T00:00:00Z\"")
                .then()
                .statusCode(400)
                .body("violations.field", contains("answerUntil"));
        operator()
                .body("{\"kind\":\"warning\",\"reason\":\"x\",\"length\":\"P9D\",\"orderIds\":[\"%s\"]}"
                        .formatted(UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", contains("orderIds"));
        String id = proposed(operator(), "warning", "P9D");
        Market.seller(stranger).get(path).then().statusCode(404);
        Market.seller(stranger).get(path + "/" + id).then().statusCode(404);
        Market.seller(stranger)
                .body("{\"statement\":\"x\"}")
                .post(path + "/" + id + "/statement")
                .then()
                .statusCode(404);
        Market.seller(supplier)
                .body(WHY)
                .post(path + "/" + id + "/dismissal")
                .then()
                .statusCode(403);
        operator()
                .body(WHY)
                .post(path + "/" + id + "/dismissal")
                .then()
                .statusCode(200)
                .body("state", equalTo("dropped"));
    }

    private static com.fasterxml.jackson.databind.JsonNode event(String type, String sanction) {
        String full = "suppliers." + type + ".v1";
        return Events.await(
                "suppliers", full, data -> data.get("sanctionId").asText().equals(sanction));
    }
}
