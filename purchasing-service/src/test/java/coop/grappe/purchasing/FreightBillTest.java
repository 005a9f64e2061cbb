package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.approve;
import static coop.grappe.purchasing.Deal.money;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the way of several orders cost is billed once, and divided among them. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class FreightBillTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();

    private String contract() {
        deal.need(erables, site, deal.bulb, "70", "EA", "6.50").need(pins, site, deal.bulb, "50", "EA", "6.00");
        deal.need(erables, site, deal.paint, "5", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("120", "5");
        return deal.activeContract();
    }

    @Test
    void aFreightBillIsDividedAmongTheOrdersOfAShipment() {
        String contract = contract();
        String one = deal.accepted(erables, contract, site, "20");
        String other = deal.accepted(pins, contract, site, "10");
        receive(erables, one, deal.bulb, "EA", "20", "0", true).then().statusCode(201);
        receive(pins, other, deal.bulb, "EA", "10", "0", true).then().statusCode(201);
        String body = """
                {"number":"T-88","issuedOn":"2030-03-21","kind":"freight","amount":%s,"spread":"%s","orders":[{"orderId":"%s"},{"orderId":"%s"}]}""";
        deal.seller()
                .body(body.formatted(money("10.00"), "weight", one, other))
                .post("/freight-bills")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("spread")));
        JsonPath bill = deal.seller()
                .body(body.formatted(money("10.00"), "value", one, other))
                .post("/freight-bills")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String share = "invoices.find { it.memberId == '%s' }.".formatted(erables);
        assertEquals("6.67", bill.getString(share + "net.amount"));
        assertEquals("7.67", bill.getString(share + "total.amount"));
        assertEquals("3.33", bill.getString("invoices.find { it.memberId == '%s' }.net.amount".formatted(pins)));
        String invoice = bill.getString(share + "id");
        treasurer(erables)
                .body("{\"reason\":\"Tournée convenue\"}")
                .post("/invoices/" + invoice + "/acceptance")
                .then()
                .statusCode(200);
        approve(erables, invoice).then().statusCode(200).body("state", equalTo("approved"));
        treasurer(erables).get("/payables/ageing?on=2030-04-20").then().body("total.total.amount", equalTo("7.67"));
        Books.agree(erables, contract);
    }

    @Test
    void theFreightOfAShipmentIsDividedAmongItsOrders() {
        String contract = contract();
        String shipment = deal.seller()
                .body("{\"contractId\":\"%s\",\"region\":\"%s\",\"cutOff\":\"%s\"}"
                        .formatted(contract, "Estrie", Instant.now().plusSeconds(3600)))
                .post("/shipments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String one = deal.accepted(erables, contract, site, "20");
        String other = deal.accepted(pins, contract, site, "10");
        deal.seller().post("/shipments/" + shipment + "/closing").then().statusCode(200);
        String later = deal.accepted(pins, contract, site, "10");
        String body = """
                {"number":"T-89","issuedOn":"2030-03-21","kind":"freight","amount":%s,"spread":"weight","shipmentId":"%s","orders":[%s]}""";
        String weight = "{\"orderId\":\"%s\",\"weight\":%s}";
        String both =
                weight.formatted(one, quantity("30", "KGM")) + "," + weight.formatted(other, quantity("10", "KGM"));
        freightBill(body.formatted(money("10.00"), shipment, weight.formatted(later, quantity("5", "KGM"))))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("orders[0].orderId", "shipmentId")));
        receive(erables, one, deal.bulb, "EA", "20", "0", true).then().statusCode(201);
        receive(pins, other, deal.bulb, "EA", "10", "0", true).then().statusCode(201);
        Deal.as(Deal.organization(), Role.SUPPLIER)
                .body(body.formatted(money("10.00"), shipment, both))
                .post("/freight-bills")
                .then()
                .statusCode(404);
        JsonPath bill = freightBill(body.formatted(money("10.00"), shipment, both))
                .then()
                .statusCode(201)
                .body("invoices", hasSize(2))
                .extract()
                .jsonPath();
        String net = "invoices.find { it.orderId == '%s' }.net.amount";
        assertEquals("7.50", bill.getString(net.formatted(one)));
        assertEquals("2.50", bill.getString(net.formatted(other)));
    }

    private Response freightBill(String body) {
        return deal.seller().body(body).post("/freight-bills");
    }
}
