package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What arrives, goes back and is invoiced, in the books of whoever ordered it. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AccrualTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();

    private String contract() {
        deal.need(erables, site, deal.bulb, "40", "EA", "6.50")
                .need(pins, site, deal.bulb, "20", "EA", "6.50")
                .need(pins, site, deal.paint, "5", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("60", "5");
        return deal.activeContract();
    }

    /** What each account comes to, zeros left out. */
    private static String balances(String member) {
        List<Map<String, ?>> accounts =
                treasurer(member).get("/accounting/trial-balance").jsonPath().getList("accounts");
        return accounts.stream()
                .map(account -> account.get("account") + " " + ((Map<?, ?>) account.get("closing")).get("amount"))
                .filter(line -> !line.endsWith(" 0.00"))
                .collect(Collectors.joining(", "));
    }

    private void approved(String member, String order, String number, String units, String... amounts) {
        String invoice = deal.invoice(Deal.claim(
                        order,
                        number,
                        deal.bulb,
                        quantity(units, "EA"),
                        amounts[0],
                        amounts[1],
                        amounts[2],
                        amounts[3]))
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        Deal.approve(member, invoice).then().statusCode(200);
    }

    @Test
    void goodsAreAnExpenseOnceTheyArriveAndTheInvoiceClearsThem() {
        String contract = contract();
        String order = deal.accepted(erables, contract, site, "10");
        receive(erables, order, deal.bulb, "EA", "4", "1", false).then().statusCode(201);
        assertEquals("2110 -15.00, 5350 15.00", balances(erables));
        String wrong = receive(erables, order, deal.bulb, "EA", "5", "0", false)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals("2110 -40.00, 5350 40.00", balances(erables));
        buyer(erables)
                .body("{\"reason\":\"Compté deux fois\"}")
                .post("/orders/" + order + "/receipts/" + wrong + "/reversal")
                .then()
                .statusCode(201);
        assertEquals("2110 -15.00, 5350 15.00", balances(erables));
        receive(erables, order, deal.bulb, "EA", "6", "0", false).then().statusCode(201);
        buyer(erables)
                .body("""
                        {"lines":[{"itemId":"%s","quantity":%s,"reason":"defective","wish":"credit","note":null}]}""".formatted(deal.bulb, quantity("2", "EA")))
                .post("/orders/" + order + "/returns")
                .then()
                .statusCode(201);
        assertEquals("2110 -35.00, 5350 35.00", balances(erables));
        approved(erables, order, "A-1", "4", "20.00", "1.00", "2.00", "23.00");
        assertEquals("2100 -23.00, 2110 -15.00, 2150 -0.30, 5350 38.00, 5900 0.30", balances(erables));
        approved(erables, order, "A-2", "3", "15.00", "0.75", "1.50", "17.25");
        assertEquals("2100 -40.25, 2150 -0.53, 5350 40.25, 5900 0.53", balances(erables));
        treasurer(erables)
                .get("/accounting/entries?order=" + order)
                .then()
                .body(
                        "items.kind",
                        equalTo(List.of(
                                "receipt", "receipt", "receipt", "receipt", "return", "invoice", "fee", "invoice",
                                "fee")));
    }

    @Test
    void withoutAccrualTheInvoiceIsTheExpenseAndWhatComesBackOfTaxesStandsApart() {
        String contract = contract();
        String etag = treasurer(pins).get("/accounting/settings").getHeader("ETag");
        treasurer(pins)
                .header("If-Match", etag)
                .body("{\"fiscalYearStart\":1,\"accrual\":false,\"landedCosts\":\"lines\"}")
                .put("/accounting/settings")
                .then()
                .statusCode(200);
        treasurer(pins).body("""
                        {"from":"2024-01-01","body":"registrant","credits":[{"tax":"GST","percent":"100"},{"tax":"QST","percent":"50"}],"note":null}""").put("/tax-profile").then().statusCode(200);
        String order = deal.accepted(pins, contract, site, "10");
        receive(pins, order, deal.bulb, "EA", "10", "0", true).then().statusCode(201);
        assertEquals("", balances(pins));
        approved(pins, order, "B-1", "10", "50.00", "2.50", "4.99", "57.49");
        assertEquals("1150 2.50, 1160 2.50, 2100 -57.49, 2150 -0.75, 5350 52.49, 5900 0.75", balances(pins));
    }
}
