package coop.grappe.supplier.scorecard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What purchasing-service reports becomes figures, and every figure can be explained. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ScorecardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEM = UUID.randomUUID().toString();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String contract = UUID.randomUUID().toString();
    private String supplier;
    private String member;
    private final List<String[]> told = new ArrayList<>();

    @BeforeEach
    void register() {
        supplier = Market.supplier();
        member = Market.number("CA-QC-NEQ:11");
    }

    private static String idOf(Instant made) {
        long random = ThreadLocalRandom.current().nextLong() >>> 2;
        return new UUID(made.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L | random).toString();
    }

    private void tell(String type, String key, String json) throws IOException {
        Schemas.check(type, JSON.readTree(json));
        String topic = type.substring(0, type.indexOf('.'));
        told.add(new String[] {topic, type, key, json});
        Events.send(topic, type, key, json);
    }

    private void order(String act, String id, String deliverBy) throws IOException {
        tell("orders." + act + ".v1", id, """
                {"orderId":"%s","contractId":"%s","campaignId":"%s","memberId":"%s","supplierId":"%s",
                "lines":[{"itemId":"%s","quantity":{"value":"12","unit":"EA"},"amount":{"amount":"60.00","currency":"CAD"}}]%s}""".formatted(id, contract, contract, member, supplier, ITEM, deliverBy));
    }

    private void came(String id, String received, String damaged, boolean complete, Instant at) throws IOException {
        tell("orders.received.v1", id, """
                {"orderId":"%s","contractId":"%s","memberId":"%s","supplierId":"%s","complete":%s,
                "lines":[{"itemId":"%s","received":{"value":"%s","unit":"EA"},"damaged":{"value":"%s","unit":"EA"}}],
                "receiptId":"%s","receivedAt":"%s"}""".formatted(
                        id, contract, member, supplier, complete, ITEM, received, damaged, idOf(at), at));
    }

    private void invoice(String act, String id, String order) throws IOException {
        tell("invoices." + act + ".v1", id, """
                {"invoiceId":"%s","orderId":"%s","contractId":"%s","memberId":"%s","supplierId":"%s","number":"F-1",
                "total":{"amount":"68.99","currency":"CAD"}%s}""".formatted(
                        id,
                        order,
                        contract,
                        member,
                        supplier,
                        act.equals("disputed") ? ",\"reasons\":[\"total-differs\"]" : ""));
    }

    private RequestSpecification seller() {
        return Market.seller(supplier);
    }

    private void awaitOrders(int orders) {
        Await.until(() -> seller().get("/suppliers/" + supplier + "/scorecard")
                .path("ever.orders")
                .equals(orders));
    }

    private void awaitInvoices(int invoices) {
        Await.until(() -> seller().get("/suppliers/" + supplier + "/scorecard")
                .path("ever.disputed.of")
                .equals(invoices));
    }

    @Test
    void figuresComeFromFactsAndStayTheSameUnderRepetition() throws IOException {
        Instant now = Instant.now();
        String day = ",\"deliverBy\":\"%s\"".formatted(TODAY.minusDays(10));
        String good = idOf(now.minus(Duration.ofDays(30)));
        String late = idOf(now.minus(Duration.ofDays(29)));
        String poor = idOf(now.minus(Duration.ofDays(28)));
        String refused = idOf(now.minus(Duration.ofDays(27)));
        String old = idOf(now.minus(Duration.ofDays(900)));
        for (String id : List.of(good, late, poor, old)) {
            order("placed", id, "");
            order("accepted", id, day);
        }
        order("placed", refused, "");
        order("rejected", refused, "");
        came(good, "5", "0", false, now.minus(Duration.ofDays(20)));
        came(good, "7", "0", true, now.minus(Duration.ofDays(15)));
        came(late, "12", "0", true, now.minus(Duration.ofDays(5)));
        came(poor, "11", "2", true, now.minus(Duration.ofDays(15)));
        String invoice = idOf(now.minus(Duration.ofDays(12)));
        invoice("disputed", invoice, good);
        invoice("matched", invoice, good);
        invoice("matched", idOf(now.minus(Duration.ofDays(12))), late);
        awaitOrders(4);
        awaitInvoices(2);
        Await.until(() -> seller().get("/suppliers/" + supplier + "/scorecard")
                .path("recent.complete.of")
                .equals(3));
        checkFigures();
        for (String[] event : List.copyOf(told)) {
            Events.send(event[0], event[1], event[2], event[3]);
        }
        String marker = idOf(now.minus(Duration.ofDays(800)));
        order("accepted", marker, "");
        awaitOrders(5);
        came(poor, "0", "0", true, now.minus(Duration.ofDays(1)));
        Await.until(() -> seller().get("/suppliers/" + supplier + "/scorecard/orders?only=damaged")
                .path("items.size()")
                .equals(1));
        checkFigures();
        explain(late, poor, refused, invoice);
    }

    private void checkFigures() {
        seller().get("/suppliers/" + supplier + "/scorecard")
                .then()
                .statusCode(200)
                .body("recent.orders", equalTo(3))
                .body("recent.rejected.count", equalTo(1))
                .body("recent.rejected.of", equalTo(4))
                .body("recent.onTime.count", equalTo(2))
                .body("recent.onTime.of", equalTo(3))
                .body("recent.onTime.percent", equalTo("66.7"))
                .body("recent.complete.count", equalTo(2))
                .body("recent.damaged.count", equalTo(1))
                .body("recent.damaged.of", equalTo(3))
                .body("recent.disputed.count", equalTo(1))
                .body("recent.disputed.of", equalTo(2))
                .body("ever.onTime.of", equalTo(4))
                .body("suggestion", equalTo("unproven"))
                .body("rule.enoughOrders", equalTo(5));
    }

    private void explain(String late, String poor, String refused, String invoice) {
        String card = "/suppliers/" + supplier + "/scorecard";
        seller().get(card + "/orders?only=incomplete")
                .then()
                .body("items.orderId", contains(poor))
                .body("items[0].memberId", equalTo(member))
                .body("items[0].lines[0].received", equalTo("11"));
        seller().get(card + "/orders?only=late").then().body("items.orderId", containsInAnyOrder(late, oldest()));
        seller().get(card + "/orders?only=rejected").then().body("items.orderId", contains(refused));
        seller().get(card + "/orders?only=somehow").then().statusCode(400);
        seller().get(card + "/invoices?disputed=true")
                .then()
                .body("items.invoiceId", contains(invoice))
                .body("items[0].reasons", contains("total-differs"));
        Market.seller(Market.supplier()).get(card).then().statusCode(404);
        Market.seller(Market.supplier()).get(card + "/orders").then().statusCode(404);
        String buyer = Market.number("CA-QC-NEQ:11");
        Market.buyer(buyer).get(card).then().statusCode(404);
        Events.send("members", "members.registered.v1", buyer, """
                {"memberId":"%s","name":"Coop","region":"Estrie","registeredAt":"2030-01-01T00:00:00Z"}""".formatted(buyer));
        Await.until(() -> Market.buyer(buyer).get(card).statusCode() == 200);
        Market.buyer(buyer)
                .get(card + "/orders?only=incomplete")
                .then()
                .body("items[0].orderId", nullValue())
                .body("items[0].memberId", nullValue())
                .body("items[0].lines", hasSize(0));
        Market.buyer(buyer)
                .get(card + "/invoices?disputed=true")
                .then()
                .body("items[0].invoiceId", nullValue())
                .body("items[0].orderId", nullValue());
        Market.as(Tokens.of("CA-QC-NEQ:8800000000", Role.OPERATOR))
                .get(card)
                .then()
                .statusCode(200);
    }

    /** The order of long ago, which never came. */
    private String oldest() {
        return told.get(6)[2];
    }
}
