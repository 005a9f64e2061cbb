package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.approve;
import static coop.grappe.purchasing.Deal.draft;
import static coop.grappe.purchasing.Deal.money;
import static coop.grappe.purchasing.Deal.place;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Taxes over HTTP: who declares what, and what invoices then bear. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class TaxesTest {

    private static final String TODAY = Deal.today().toString();

    private final Deal deal = new Deal();
    private final String member = Deal.organization();
    private final String site = UUID.randomUUID().toString();

    private String receivedOrder() {
        deal.need(member, site, deal.bulb, "40", "EA", "6.00").need(member, site, deal.paint, "36.5", "LTR", "11.00");
        deal.tellAward("40", "36.5");
        deal.tellNeeds();
        String contract = deal.activeContract();
        String order = draft(member, contract, site, deal.bulb, "40", "EA");
        place(member, order).then().statusCode(200);
        deal.accept(order);
        receive(member, order, deal.bulb, "EA", "40", "0", true).then().statusCode(201);
        return order;
    }

    private Response claim(String order, String number, int bulbs, String amount, String taxes, String total) {
        return deal.invoice("""
                {"orderId":"%s","number":"%s","issuedOn":"2030-03-21","lines":[{"itemId":"%s","quantity":%s,"amount":%s}],
                "taxes":[%s],"total":%s}""".formatted(
                order, number, deal.bulb, quantity(Integer.toString(bulbs), "EA"), money(amount), taxes, money(total)));
    }

    private static String tax(String name, String amount) {
        return "{\"tax\":\"%s\",\"amount\":%s}".formatted(name, money(amount));
    }

    @Test
    void aContractsWordOnAnItemGoesBeforeItsClassificationAndASmallSupplierChargesNothing() {
        String order = receivedOrder();
        String contract = deal.awaitContract();
        claim(order, "T-1", 10, "50.00", tax("GST", "2.50") + "," + tax("QST", "4.99"), "57.49")
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .body("taxes.percent", contains("5", "9.975"))
                .body("taxes.category", contains("standard", "standard"))
                .body("taxes.jurisdiction", contains("CA-QC", "CA-QC"));
        String path = "/contracts/" + contract + "/tax-treatments";
        String treatment = "{\"category\":\"%s\",\"from\":\"2030-03-01\",\"reason\":\"LTA, annexe VI, partie II\"}";
        Deal.as(member, Role.BUYER)
                .body(treatment.formatted("exempt"))
                .put(path + "/" + deal.bulb)
                .then()
                .statusCode(404);
        deal.negotiator()
                .body(treatment.formatted("cheap"))
                .put(path + "/" + deal.bulb)
                .then()
                .statusCode(400);
        deal.negotiator()
                .body(treatment.formatted("zero-rated"))
                .put(path + "/" + deal.bulb)
                .then()
                .statusCode(200);
        Deal.as(member, Role.BUYER).get(path).then().statusCode(200).body("items.category", contains("zero-rated"));
        claim(order, "T-2", 10, "50.00", "", "50.00")
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .body("taxes.category", contains("zero-rated", "zero-rated"))
                .body("taxes.amount.amount", contains("0.00", "0.00"));
        deal.negotiator()
                .body("{\"from\":\"2030-03-02\",\"reason\":\"Erreur\"}")
                .put(path + "/" + deal.bulb)
                .then()
                .statusCode(200);
        deal.seller()
                .body(
                        "{\"from\":\"" + TODAY
                                + "\",\"smallSupplier\":false,\"numbers\":[{\"tax\":\"GST\",\"number\":\"12\"},{\"tax\":\"GST\",\"number\":\"123456782RT0001\"},{\"tax\":\"XYZ\",\"number\":\"1\"}]}")
                .put("/tax-registrations")
                .then()
                .statusCode(400)
                .body("violations.field", contains("numbers[0].number", "numbers[1].tax", "numbers[2].tax"));
        deal.seller()
                .body("{\"from\":\"" + TODAY
                        + "\",\"smallSupplier\":false,\"numbers\":[{\"tax\":\"GST\",\"number\":\"123456782RT0001\"}]}")
                .put("/tax-registrations")
                .then()
                .statusCode(200);
        claim(order, "T-3", 10, "50.00", tax("GST", "2.50") + "," + tax("QST", "4.99"), "57.49")
                .then()
                .body("state", equalTo("matched"))
                .body("supplierTaxNumbers.GST", equalTo("123456782RT0001"));
        deal.seller()
                .body("{\"from\":\"" + TODAY + "\",\"smallSupplier\":true}")
                .put("/tax-registrations")
                .then()
                .statusCode(200);
        deal.seller().get("/tax-registrations").then().body("items.smallSupplier", contains(false, true));
        claim(order, "T-4", 10, "50.00", tax("GST", "2.50"), "52.50")
                .then()
                .body("state", equalTo("disputed"))
                .body("discrepancies.code", contains("tax-differs", "total-differs"));
        String untaxed = claim(order, "T-5", 10, "50.00", "", "50.00")
                .then()
                .body("state", equalTo("matched"))
                .body("taxes", hasSize(0))
                .extract()
                .path("id");
        approve(member, untaxed).then().statusCode(200);
    }

    @Test
    void aTreasurerDeclaresWhatItsMemberRecoversAndTheHistoryStays() {
        treasurer(member)
                .get("/tax-profile")
                .then()
                .statusCode(200)
                .body("body", equalTo("housing-cooperative"))
                .body("id", equalTo(null));
        Deal.buyer(member)
                .body("{\"from\":\"" + TODAY + "\",\"body\":\"charity\"}")
                .put("/tax-profile")
                .then()
                .statusCode(403);
        treasurer(member)
                .body("{\"from\":\"1999-01-01\",\"body\":\"club\",\"credits\":[{\"tax\":\"PST\",\"percent\":\"10\"}]}")
                .put("/tax-profile")
                .then()
                .statusCode(400)
                .body("violations.field", contains("body", "from", "credits[0].tax"));
        for (String body : List.of("charity", "qualifying-non-profit")) {
            treasurer(member)
                    .body("{\"from\":\"" + TODAY + "\",\"body\":\"" + body
                            + "\",\"credits\":[{\"tax\":\"GST\",\"percent\":\"12.5\"}],\"note\":\"Local\"}")
                    .put("/tax-profile")
                    .then()
                    .statusCode(200)
                    .body("credits[0].percent", equalTo("12.5"));
        }
        Deal.as(member, Role.AUDITOR).get("/tax-profile").then().body("body", equalTo("qualifying-non-profit"));
        treasurer(member).get("/tax-profile?on=2020-01-01").then().body("body", equalTo("housing-cooperative"));
        treasurer(member)
                .get("/tax-profile/declarations")
                .then()
                .body("items.body", contains("charity", "qualifying-non-profit"));
        treasurer(Deal.organization()).get("/tax-profile/declarations").then().body("items", hasSize(0));
    }
}
