package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.money;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How orders are written and placed: at once, for several sites, in cases, with approvals. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class OrderPlacingTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private final String annex = UUID.randomUUID().toString();
    private String contract;

    @BeforeEach
    void sign() {
        deal.need(erables, site, deal.bulb, "100", "EA", "6.50")
                .need(erables, annex, deal.bulb, "20", "EA", "6.50")
                .need(erables, site, deal.paint, "36.5", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("120", "36.5");
        contract = deal.activeContract();
    }

    private Response order(String lines) {
        return buyer(erables)
                .body("{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[%s]}"
                        .formatted(contract, site, lines))
                .post("/orders");
    }

    private String bulbs(String value, String unit) {
        return "{\"itemId\":\"%s\",\"quantity\":%s}".formatted(deal.bulb, quantity(value, unit));
    }

    @Test
    void oneRequestPlacesAnOrderAndNumbersItWithoutGaps() {
        String year = String.valueOf(Deal.today().getYear());
        String first = order(bulbs("10", "EA"))
                .then()
                .statusCode(201)
                .body("state", equalTo("placed"))
                .body("number", equalTo("BC-" + year + "-000001"))
                .body("amount.amount", equalTo("50.00"))
                .body("lines[0].deliveries[0].siteRegion", equalTo("Estrie"))
                .extract()
                .path("id");
        Schemas.check(
                "orders.placed.v1",
                Events.await(
                        "orders",
                        "orders.placed.v1",
                        data -> data.get("orderId").asText().equals(first)));
        order(bulbs("111", "EA")).then().statusCode(409).body("type", endsWith("beyond-entitlement"));
        order(bulbs("1", "EA")).then().statusCode(201).body("number", equalTo("BC-" + year + "-000002"));
        Deal.as(erables, Role.AUDITOR)
                .get("/audit-entries/purchasing?limit=200")
                .then()
                .body("items.subject", hasItems("orders/" + first))
                .body("items.act", not(hasItems("orders.drafted")));
    }

    @Test
    void onlyBuyersOfEntitledMembersPlace() {
        String stranger = Deal.organization();
        String body = "{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[%s]}"
                .formatted(contract, site, bulbs("1", "EA"));
        buyer(stranger).body(body).post("/orders").then().statusCode(404);
        treasurer(stranger).body(body).post("/orders").then().statusCode(404);
        treasurer(erables).body(body).post("/orders").then().statusCode(403);
        buyer(erables)
                .body(body.replace(site, UUID.randomUUID().toString()))
                .post("/orders")
                .then()
                .statusCode(400)
                .body("type", endsWith("unknown-site"));
    }

    @Test
    void aLineMayGoToSeveralSitesOnSeveralDays() {
        String line = """
                {"itemId":"%s","quantity":%s,"deliveries":[{"siteId":"%s","quantity":%s,"wantedBy":"2050-03-20"},
                {"siteId":"%s","quantity":%s,"wantedBy":"2050-06-20"}]}""";
        String body = "{\"contractId\":\"%s\",\"place\":true,\"lines\":[%s]}";
        buyer(erables)
                .body(body.formatted(
                        contract,
                        line.formatted(
                                deal.bulb,
                                quantity("3", "CASE"),
                                site,
                                quantity("2", "CASE"),
                                annex,
                                quantity("12", "EA"))))
                .post("/orders")
                .then()
                .statusCode(201)
                .body("siteId", equalTo(site))
                .body("deliverBy", equalTo("2050-06-20"))
                .body("lines[0].quantity.value", equalTo("36"))
                .body("lines[0].deliveries", hasSize(2))
                .body("lines[0].deliveries[0].quantity.value", equalTo("24"))
                .body("lines[0].deliveries[1].siteId", equalTo(annex));
        buyer(erables)
                .body(body.formatted(
                        contract,
                        line.formatted(
                                deal.bulb,
                                quantity("3", "CASE"),
                                site,
                                quantity("2", "EA"),
                                annex,
                                quantity("9", "LTR"))))
                .post("/orders")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("lines[0].deliveries", "lines[0].deliveries[1].quantity.unit"));
        buyer(erables)
                .body(body.formatted(contract, bulbs("1", "EA")))
                .post("/orders")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("lines[0].deliveries"));
    }

    @Test
    void beyondTheBuyersLimitATreasurerApproves() {
        treasurer(erables)
                .body("{\"buyerLimit\":%s,\"secondApprovalAbove\":%s}".formatted(money("100.00"), money("300.00")))
                .post("/order-approval-rules")
                .then()
                .statusCode(201);
        order(bulbs("20", "EA")).then().statusCode(201).body("state", equalTo("placed"));
        String order = order(bulbs("21", "EA"))
                .then()
                .statusCode(201)
                .body("state", equalTo("awaiting-approval"))
                .body("number", nullValue())
                .body("approvals.needed", equalTo(1))
                .extract()
                .path("id");
        Schemas.check(
                "orders.approval-needed.v1",
                Events.await(
                        "orders",
                        "orders.approval-needed.v1",
                        data -> data.get("orderId").asText().equals(order)));
        deal.seller().get("/orders/" + order).then().statusCode(404);
        buyer(erables).post("/orders/" + order + "/approvals").then().statusCode(403);
        treasurer(Deal.organization())
                .post("/orders/" + order + "/approvals")
                .then()
                .statusCode(404);
        treasurer(erables)
                .post("/orders/" + order + "/approvals")
                .then()
                .statusCode(200)
                .body("state", equalTo("placed"))
                .body("approvals", nullValue())
                .body("amount.amount", equalTo("105.00"));
        deal.seller().get("/orders/" + order).then().statusCode(200);
    }

    @Test
    void nobodyApprovesOnesOwnOrderAndTheSecondApprovalIsAnotherOne() {
        treasurer(erables)
                .body("{\"buyerLimit\":%s,\"secondApprovalAbove\":%s}".formatted(money("0.00"), money("300.00")))
                .post("/order-approval-rules")
                .then()
                .statusCode(201);
        String order = Deal.as(erables, Role.BUYER, Role.TREASURER)
                .body("{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[%s]}"
                        .formatted(contract, site, bulbs("70", "EA")))
                .post("/orders")
                .then()
                .body("approvals.needed", equalTo(2))
                .extract()
                .path("id");
        String path = "/orders/" + order + "/approvals";
        Deal.as(erables, Role.BUYER, Role.TREASURER)
                .post(path)
                .then()
                .statusCode(403)
                .body("type", endsWith("own-order"));
        treasurer(erables).post(path).then().statusCode(200).body("state", equalTo("awaiting-approval"));
        treasurer(erables).post(path).then().statusCode(409).body("type", endsWith("approved-already"));
        Deal.as(erables, Role.TREASURER, Role.DELEGATE)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("placed"));
    }

    @Test
    void approvalTakesEffectAsPlacementAndIsRefusedIfTheCapacityIsGone() {
        treasurer(erables)
                .body("{\"buyerLimit\":%s}".formatted(money("300.00")))
                .post("/order-approval-rules")
                .then()
                .statusCode(201);
        String order =
                order(bulbs("100", "EA")).then().statusCode(201).extract().path("id");
        order(bulbs("30", "EA")).then().statusCode(201).body("state", equalTo("placed"));
        String path = "/orders/" + order;
        treasurer(erables)
                .post(path + "/approvals")
                .then()
                .statusCode(409)
                .body("type", endsWith("beyond-entitlement"));
        buyer(erables)
                .get(path)
                .then()
                .body("state", equalTo("awaiting-approval"))
                .body("approvals.given", hasSize(0));
        treasurer(erables)
                .body("{\"reason\":\"Trop\"}")
                .post(path + "/approval-refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("reason", equalTo("Trop"));
        buyer(erables).post(path + "/cancellation").then().statusCode(200).body("state", equalTo("cancelled"));
    }

    @Test
    void rulesAreNotBackdatedAndTheirAmountsFitTogether() {
        treasurer(erables)
                .body("{\"from\":\"2020-01-01\",\"buyerLimit\":%s}".formatted(money("1.00")))
                .post("/order-approval-rules")
                .then()
                .statusCode(409)
                .body("type", endsWith("backdated"));
        treasurer(erables)
                .body("{\"buyerLimit\":%s,\"secondApprovalAbove\":%s}".formatted(money("2.00"), money("1.00")))
                .post("/order-approval-rules")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("secondApprovalAbove"));
        buyer(erables).body("{}").post("/order-approval-rules").then().statusCode(403);
        buyer(erables).get("/order-approval-rules").then().statusCode(200).body("items", hasSize(0));
    }
}
