package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.money;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What suppliers answer to orders, and what members change of them afterwards. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class OrderAnsweringTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private final String annex = UUID.randomUUID().toString();

    /** A contract for 200 bulbs and 40 litres, with these terms. */
    private String contract(String terms) {
        deal.need(erables, site, deal.bulb, "100", "EA", "6.50")
                .need(erables, annex, deal.bulb, "20", "EA", "6.50")
                .need(pins, site, deal.bulb, "80", "EA", "6.50")
                .need(erables, site, deal.paint, "40", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("200", "40");
        String contract = deal.awaitContract();
        String etag = deal.negotiator().get("/contracts/" + contract).header("ETag");
        deal.negotiator()
                .header("If-Match", etag)
                .body(terms)
                .put("/contracts/" + contract + "/terms")
                .then()
                .statusCode(200);
        return deal.activeContract();
    }

    private String place(String member, String contract, String bulbs, String litres) {
        return buyer(member)
                .body("{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[%s,%s]}"
                        .formatted(contract, site, line(deal.bulb, bulbs, "EA"), line(deal.paint, litres, "LTR")))
                .post("/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String line(String item, String value, String unit) {
        return "{\"itemId\":\"%s\",\"quantity\":%s}".formatted(item, quantity(value, unit));
    }

    private Response answer(String order, String lines) {
        return deal.seller().body("{\"lines\":[" + lines + "]}").post("/orders/" + order + "/answer");
    }

    private Response change(String order, String lines) {
        return buyer(erables)
                .body("{\"reason\":\"autrement\",\"lines\":[" + lines + "]}")
                .post("/orders/" + order + "/changes");
    }

    private String left(String contract, String item) {
        return buyer(erables)
                .get("/contracts/" + contract + "/entitlements")
                .path("items.find { it.itemId == '%s' }.left.value".formatted(item));
    }

    private String ordered(String contract, String item) {
        return deal.negotiator()
                .get("/contracts/" + contract)
                .path("lines.find { it.itemId == '%s' }.ordered.value".formatted(item));
    }

    private static void schema(String type, String order) {
        Schemas.check(
                type,
                Events.await(
                        "orders", type, data -> data.get("orderId").asText().equals(order)));
    }

    @Test
    void aChangedLineWaitsForTheBuyersConsentAndTheRestGoesBack() {
        String contract = contract("{}");
        String order = place(erables, contract, "60", "10");
        answer(
                        order,
                        "{\"itemId\":\"%s\",\"answer\":\"change\",\"quantity\":%s}"
                                .formatted(deal.bulb, quantity("70", "EA")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("lines[0].quantity", "lines[0].reason"));
        String lines = """
                {"itemId":"%s","answer":"change","quantity":%s,"deliverBy":"2050-04-01","reason":"Usine"},
                {"itemId":"%s","answer":"reject","reason":"Discontinuée"}""".formatted(deal.bulb, quantity("48", "EA"), deal.paint);
        answer(order, lines)
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("lines.find { it.itemId == '%s' }.answer.quantity.value".formatted(deal.bulb), equalTo("48"));
        schema("orders.lines-answered.v1", order);
        assertEquals("60", left(contract, deal.bulb));
        buyer(pins).post("/orders/" + order + "/consent").then().statusCode(404);
        deal.seller().post("/orders/" + order + "/consent").then().statusCode(404);
        buyer(erables)
                .body("{\"reason\":\"Il nous faut tout\"}")
                .post("/orders/" + order + "/dissent")
                .then()
                .statusCode(200)
                .body("state", equalTo("placed"))
                .body("reason", equalTo("Il nous faut tout"))
                .body("lines.answer", equalTo(java.util.Arrays.asList(null, null)));
        schema("orders.answer-declined.v1", order);
        answer(order, lines).then().statusCode(200);
        buyer(erables)
                .post("/orders/" + order + "/consent")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("amount.amount", equalTo("240.00"))
                .body("deliverBy", equalTo("2050-04-01"))
                .body("lines.find { it.itemId == '%s' }.quantity.value".formatted(deal.paint), equalTo("0"));
        assertEquals("72", left(contract, deal.bulb));
        assertEquals("40", left(contract, deal.paint));
        assertEquals("48", ordered(contract, deal.bulb));
        Deal.receive(erables, order, deal.bulb, "EA", "48", "0", false).then().statusCode(201);
        buyer(erables).get("/orders/" + order).then().body("state", equalTo("received"));
    }

    @Test
    void rejectedLinesAreStruckAtOnceAndAllOfThemRejectTheOrder() {
        String contract = contract("{}");
        String order = place(erables, contract, "10", "10");
        answer(order, "{\"itemId\":\"%s\",\"answer\":\"reject\",\"reason\":\"Rupture\"}".formatted(deal.paint))
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("amount.amount", equalTo("50.00"));
        assertEquals("0", ordered(contract, deal.paint));
        String other = place(erables, contract, "10", "10");
        answer(
                        other,
                        "{\"itemId\":\"%s\",\"answer\":\"reject\",\"reason\":\"Rupture\"},{\"itemId\":\"%s\",\"answer\":\"reject\",\"reason\":\"Rupture\"}"
                                .formatted(deal.paint, deal.bulb))
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("Rupture"));
        assertEquals("10", ordered(contract, deal.bulb));
        String third = place(erables, contract, "1", "1");
        answer(third, "{\"itemId\":\"%s\",\"answer\":\"accept\"}".formatted(deal.bulb))
                .then()
                .body("state", equalTo("accepted"));
    }

    @Test
    void beforeTheAcceptanceAChangeTakesEffectAtOnceAndAfterItTheContractForbidsIt() {
        String contract = contract("{}");
        String order = place(erables, contract, "60", "10");
        change(order, line(deal.bulb, "61", "EA") + "," + line(deal.paint, "0", "LTR"))
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("state", equalTo("applied"))
                .body("lines[0].before.value", equalTo("60"));
        schema("orders.changed.v1", order);
        assertEquals("59", left(contract, deal.bulb));
        assertEquals("40", left(contract, deal.paint));
        change(order, line(deal.bulb, "121", "EA")).then().statusCode(409).body("type", endsWith("beyond-entitlement"));
        change(order, line(deal.bulb, "61", "EA")).then().statusCode(400).body("violations.field", hasItems("lines"));
        change(order, line(deal.bulb, "0", "EA")).then().statusCode(409).body("type", endsWith("nothing-left"));
        deal.accept(order);
        change(order, line(deal.bulb, "1", "EA")).then().statusCode(409).body("type", endsWith("bound-by-acceptance"));
        buyer(erables)
                .post("/orders/" + order + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("bound-by-acceptance"));
        buyer(erables).get("/orders/" + order + "/changes").then().body("items.number", equalTo(List.of(1)));
        buyer(pins).get("/orders/" + order + "/changes").then().statusCode(404);
    }

    @Test
    void whereTheContractAllowsTheSupplierAnswersChangesUntilTheOrderShips() {
        String contract = contract("{\"cancellation\":\"until-shipped\"}");
        String order = place(erables, contract, "60", "10");
        deal.accept(order);
        change(order, line(deal.bulb, "72", "EA")).then().statusCode(201).body("state", equalTo("proposed"));
        schema("orders.change-requested.v1", order);
        assertEquals("60", ordered(contract, deal.bulb));
        change(order, line(deal.bulb, "73", "EA")).then().statusCode(409).body("type", endsWith("change-pending"));
        String changes = "/orders/" + order + "/changes";
        deal.seller()
                .body("{\"reason\":\"Déjà emballée\"}")
                .post(changes + "/1/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("answerReason", equalTo("Déjà emballée"));
        schema("orders.change-rejected.v1", order);
        deal.seller().post(changes + "/1/acceptance").then().statusCode(409).body("type", endsWith("change-state"));
        change(order, line(deal.bulb, "73", "EA")).then().statusCode(201).body("number", equalTo(2));
        buyer(erables).post(changes + "/2/withdrawal").then().statusCode(200).body("state", equalTo("withdrawn"));
        change(order, line(deal.bulb, "72", "EA") + "," + line(deal.paint, "4", "LTR"))
                .then()
                .statusCode(201);
        deal.seller().post(changes + "/3/acceptance").then().statusCode(200).body("state", equalTo("applied"));
        assertEquals("72", ordered(contract, deal.bulb));
        assertEquals("4", ordered(contract, deal.paint));
        change(order, line(deal.bulb, "71", "EA")).then().statusCode(201);
        buyer(erables).post("/orders/" + order + "/cancellation").then().statusCode(200);
        assertEquals("0", ordered(contract, deal.bulb));
        buyer(erables)
                .get(changes)
                .then()
                .body("items.state", equalTo(List.of("rejected", "withdrawn", "applied", "withdrawn")));
    }

    @Test
    void aContractMayAskForAMinimumAndForWholeCases() {
        String contract = contract("{\"wholePacks\":true,\"minimumOrder\":%s}".formatted(money("100.00")));
        String body = "{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[%s]}";
        buyer(erables)
                .header("Accept-Language", "fr")
                .body(body.formatted(contract, site, line(deal.bulb, "25", "EA")))
                .post("/orders")
                .then()
                .statusCode(409)
                .body("type", endsWith("broken-cases"))
                .body("detail", endsWith("au lieu de 25, commandez 24 / 36."))
                .body("lines[0].possible.value", equalTo(List.of("24", "36")));
        buyer(erables)
                .body(body.formatted(contract, site, line(deal.bulb, "1", "CASE")))
                .post("/orders")
                .then()
                .statusCode(409)
                .body("type", endsWith("below-minimum"))
                .body("missing.amount", equalTo("40.00"));
        String order = buyer(erables)
                .body(body.formatted(contract, site, line(deal.bulb, "2", "CASE")))
                .post("/orders")
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("120.00"))
                .extract()
                .path("id");
        assertEquals("96", left(contract, deal.bulb));
        change(order, line(deal.bulb, "1", "XBX")).then().statusCode(409).body("type", endsWith("below-minimum"));
        change(order, line(deal.bulb, "30", "EA")).then().statusCode(409).body("type", endsWith("broken-cases"));
        assertEquals("96", left(contract, deal.bulb));
    }

    @Test
    void aChangeDoesNotGoBeyondWhatTheBuyerMayOrderAlone() {
        String contract = contract("{}");
        treasurer(erables)
                .body("{\"buyerLimit\":%s}".formatted(money("200.00")))
                .post("/order-approval-rules")
                .then()
                .statusCode(201);
        String order = place(erables, contract, "10", "1");
        change(order, line(deal.bulb, "50", "EA")).then().statusCode(409).body("type", endsWith("approval-missing"));
        buyer(erables)
                .get("/orders/" + order)
                .then()
                .body("approvals", nullValue())
                .body("state", equalTo("placed"));
        assertEquals("10", ordered(contract, deal.bulb));
    }
}
