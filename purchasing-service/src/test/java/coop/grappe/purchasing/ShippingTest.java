package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.quantity;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many members' orders in one shipment, from its opening to its delivery, and what is printed of it. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ShippingTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private final String grove = UUID.randomUUID().toString();
    private String contract;

    @BeforeEach
    void sign() {
        deal.need(erables, site, deal.bulb, "100", "EA", "6.50")
                .need(pins, grove, deal.bulb, "80", "EA", "6.50")
                .need(erables, site, deal.paint, "40", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("180", "40");
        contract = deal.awaitContract();
        String etag = deal.negotiator().get("/contracts/" + contract).header("ETag");
        deal.negotiator()
                .header("If-Match", etag)
                .body("{\"cancellation\":\"until-shipped\"}")
                .put("/contracts/" + contract + "/terms")
                .then()
                .statusCode(200);
        deal.activeContract();
    }

    private String accepted(String member, String where, String bulbs) {
        String order = buyer(member)
                .body(
                        "{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s}]}"
                                .formatted(contract, where, deal.bulb, quantity(bulbs, "EA")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deal.accept(order);
        return order;
    }

    private Response plan(Instant cutOff) {
        return deal.seller()
                .body("{\"contractId\":\"%s\",\"region\":\"Estrie\",\"cutOff\":\"%s\"}".formatted(contract, cutOff))
                .post("/shipments");
    }

    private Response change(String order, String bulbs) {
        return buyer(erables)
                .body("{\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s}]}".formatted(deal.bulb, quantity(bulbs, "EA")))
                .post("/orders/" + order + "/changes");
    }

    private static JsonNode event(String topic, String type, String field, String value) {
        JsonNode data =
                Events.await(topic, type, found -> found.get(field).asText().equals(value));
        Schemas.check(type, data);
        return data;
    }

    @Test
    void ordersOfManyMembersGoInOneShipmentWithOneNotice() {
        String first = accepted(erables, site, "36");
        String shipment = plan(Instant.now().plusSeconds(3600))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/shipments/" + shipment;
        plan(Instant.now().plusSeconds(3600)).then().statusCode(409).body("type", endsWith("already-planned"));
        String second = accepted(pins, grove, "24");
        String placed = Deal.draft(erables, contract, site, deal.bulb, "12", "EA");
        Deal.place(erables, placed).then().statusCode(200);
        deal.negotiator()
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("planned"))
                .body("orders", equalTo(2))
                .body("items[0].quantity.value", equalTo("60"))
                .body("items[0].cases", equalTo("5"));
        change(first, "48").then().statusCode(201).body("state", equalTo("proposed"));
        deal.seller().post("/orders/" + first + "/changes/1/acceptance").then().statusCode(200);
        buyer(pins).post(path + "/closing").then().statusCode(403);
        Deal.as(Deal.organization(), Role.values())
                .post(path + "/closing")
                .then()
                .statusCode(404);
        deal.negotiator().post(path + "/closing").then().statusCode(200).body("state", equalTo("closed"));
        event("contracts", "shipments.closed.v1", "shipmentId", shipment);
        change(first, "36").then().statusCode(409).body("type", endsWith("on-its-way"));
        buyer(erables)
                .post("/orders/" + first + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("on-its-way"));
        readStops(path);
        dispatchAndDeliver(path, first, second);
        String next = plan(Instant.now().plusSeconds(3600))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deal.seller()
                .post("/shipments/" + next + "/closing")
                .then()
                .statusCode(409)
                .body("type", endsWith("shipment-empty"));
        deal.seller().post("/shipments/" + next + "/cancellation").then().statusCode(200);
    }

    private void readStops(String path) {
        deal.seller()
                .get(path + "/stops?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .header("Link", startsWith("</api/v1" + path));
        buyer(pins)
                .get(path + "/stops")
                .then()
                .body("items.memberId", equalTo(List.of(pins)))
                .body("items[0].lines[0].quantity.value", equalTo("24"));
        buyer(pins).get(path).then().body("items[0].quantity.value", equalTo("24"));
        deal.seller().get(path).then().body("items[0].quantity.value", equalTo("72"));
        Deal.as(Deal.organization(), Role.values()).get(path + "/stops").then().statusCode(404);
        byte[] list = deal.seller()
                .header("Accept-Language", "fr")
                .accept("application/pdf")
                .get(path + "/packing-list")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .extract()
                .asByteArray();
        assertEquals("%PDF", new String(list, 0, 4, StandardCharsets.US_ASCII));
    }

    private void dispatchAndDeliver(String path, String first, String second) {
        String notice =
                "{\"carrier\":\"Transport Coaticook\",\"trackingNumber\":\"TC-1\",\"expectedOn\":\"2050-03-14\"}";
        deal.negotiator().body(notice).post(path + "/dispatch").then().statusCode(403);
        deal.seller()
                .body(notice)
                .post(path + "/dispatch")
                .then()
                .statusCode(200)
                .body("state", equalTo("dispatched"));
        event("orders", "orders.dispatched.v1", "orderId", first);
        event("orders", "orders.dispatched.v1", "orderId", second);
        deal.seller().post(path + "/delivery").then().statusCode(200).body("state", equalTo("delivered"));
        event("contracts", "shipments.delivered.v1", "contractId", contract);
        Deal.receive(erables, first, deal.bulb, "EA", "48", "0", false).then().statusCode(201);
    }

    @Test
    void atItsCutOffAShipmentClosesByItself() {
        accepted(erables, site, "12");
        String shipment = plan(Instant.now().plusSeconds(2))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Await.until(
                () -> deal.seller().get("/shipments/" + shipment).path("state").equals("closed"));
        buyer(erables).get("/shipments?contract=" + contract).then().body("items.state", equalTo(List.of("closed")));
    }

    @Test
    void thePurchaseOrderIsPrintedForItsTwoSides() {
        String order = accepted(erables, site, "12");
        byte[] pdf = deal.seller()
                .accept("application/pdf")
                .get("/orders/" + order + "/document")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Content-Disposition", startsWith("inline; filename=\"BC-"))
                .extract()
                .asByteArray();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        buyer(pins).get("/orders/" + order + "/document").then().statusCode(404);
    }
}
