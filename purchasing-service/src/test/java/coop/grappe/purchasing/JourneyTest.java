package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.approve;
import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.claim;
import static coop.grappe.purchasing.Deal.draft;
import static coop.grappe.purchasing.Deal.pay;
import static coop.grappe.purchasing.Deal.place;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.sign;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.Hledger;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole road of this service, against a real database and broker, with other services' events sent as they would. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class JourneyTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String erablesSite = UUID.randomUUID().toString();
    private final String pinsSite = UUID.randomUUID().toString();

    @Inject
    AgroalDataSource database;

    @Test
    void anAwardBecomesContractsOrdersInvoicesEntriesAndSavings() throws IOException, InterruptedException {
        String contract = drawUpAndSign();
        String first = orderAndInvoiceAtTheFirstPrice(contract);
        String second = orderAtTheBetterPrice(contract);
        disputeCorrectAndPay(second);
        orderPaintInTiers(contract);
        readSavings();
        readBooks(first);
        nobodyElseSees(contract, first);
    }

    private String drawUpAndSign() {
        deal.need(erables, erablesSite, deal.bulb, "70", "EA", "6.50")
                .need(erables, erablesSite, deal.bulb, "10", "EA", "5.75")
                .need(pins, pinsSite, deal.bulb, "40", "EA", "6.00")
                .need(erables, erablesSite, deal.paint, "36.5", "LTR", "11.00");
        deal.tellAward("120", "36.5");
        deal.tellNeeds();
        String contract = deal.awaitContract();
        Schemas.check("contracts.drawn-up.v1", event("contracts", "contracts.drawn-up.v1", "contractId", contract));
        buyer(erables)
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.itemId == '%s' }.left.value".formatted(deal.bulb), equalTo("80"));
        deal.negotiator().get("/contracts/" + contract + "/entitlements").then().body("items", hasSize(3));
        String early = draft(erables, contract, erablesSite, deal.bulb, "1", "EA");
        place(erables, early).then().statusCode(409).body("type", endsWith("not-active"));
        String digest = deal.seller().get("/contracts/" + contract).path("documentDigest");
        sign(deal.seller(), contract, "0".repeat(64)).then().statusCode(409);
        sign(deal.seller(), contract, digest).then().statusCode(200).body("state", equalTo("pending"));
        sign(Deal.as(deal.federation, Role.AUDITOR), contract, digest).then().statusCode(403);
        sign(deal.negotiator(), contract, digest).then().statusCode(200).body("state", equalTo("active"));
        Schemas.check("contracts.activated.v1", event("contracts", "contracts.activated.v1", "contractId", contract));
        return contract;
    }

    private String orderAndInvoiceAtTheFirstPrice(String contract) {
        String greedy = draft(erables, contract, erablesSite, deal.bulb, "81", "EA");
        place(erables, greedy).then().statusCode(409).body("type", endsWith("beyond-entitlement"));
        String order = draft(erables, contract, erablesSite, deal.bulb, "80", "EA");
        deal.seller().get("/orders/" + order).then().statusCode(404);
        place(erables, order)
                .then()
                .statusCode(200)
                .body("state", equalTo("placed"))
                .body("amount.amount", equalTo("400.00"));
        Schemas.check("orders.placed.v1", event("orders", "orders.placed.v1", "orderId", order));
        deal.accept(order);
        receive(erables, order, deal.bulb, "EA", "80", "0", false).then().statusCode(201);
        String invoice = deal.invoice(
                        claim(order, "F-1", deal.bulb, quantity("80", "EA"), "400.00", "20.00", "39.90", "459.90"))
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        approve(pins, invoice).then().statusCode(404);
        buyer(erables).post("/invoices/" + invoice + "/approval").then().statusCode(403);
        approve(erables, invoice)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("fee.amount", equalTo("6.00"));
        return order;
    }

    private String orderAtTheBetterPrice(String contract) {
        String order = draft(pins, contract, pinsSite, deal.bulb, "40", "EA");
        place(pins, order).then().statusCode(200).body("amount.amount", equalTo("165.00"));
        treasurer(erables)
                .get("/rebates?contract=" + contract)
                .then()
                .body("items", hasSize(1))
                .body("items[0].net.amount", equalTo("70.00"))
                .body("items[0].taxes[0].amount.amount", equalTo("3.50"))
                .body("items[0].taxes[1].amount.amount", equalTo("6.98"));
        Schemas.check("rebates.earned.v1", event("contracts", "rebates.earned.v1", "contractId", contract));
        deal.accept(order);
        receive(pins, order, deal.bulb, "EA", "30", "2", true).then().statusCode(201);
        buyer(pins).get("/contracts/" + contract + "/entitlements").then().body("items[0].left.value", equalTo("12"));
        return order;
    }

    private void disputeCorrectAndPay(String order) {
        String wrong = claim(order, "F-2", deal.bulb, quantity("30", "EA"), "123.75", "6.19", "12.34", "142.28");
        String invoice = deal.invoice(wrong)
                .then()
                .statusCode(201)
                .body("state", equalTo("disputed"))
                .body("discrepancies.code", equalTo(List.of("quantity-not-received")))
                .extract()
                .path("id");
        treasurer(pins)
                .header("Accept-Language", "fr")
                .get("/invoices/" + invoice)
                .then()
                .body("discrepancies[0].message", startsWith("« Ampoule » : 30 EA facturés, 28 EA"));
        approve(pins, invoice).then().statusCode(409);
        deal.invoice(wrong).then().statusCode(409).body("type", endsWith("number-used"));
        deal.seller()
                .body(claim(order, "F-2", deal.bulb, quantity("28", "EA"), "115.50", "5.78", "11.52", "132.80"))
                .post("/invoices/" + invoice + "/correction")
                .then()
                .statusCode(200)
                .body("state", equalTo("matched"));
        approve(pins, invoice).then().statusCode(200);
        buyer(pins).post("/orders/" + order + "/closing").then().statusCode(409).body("type", endsWith("order-unpaid"));
        pay(pins, invoice).then().statusCode(200).body("state", equalTo("paid"));
        buyer(pins).get("/orders/" + order).then().body("state", equalTo("closed"));
        Schemas.check("invoices.disputed.v1", event("invoices", "invoices.disputed.v1", "invoiceId", invoice));
        Schemas.check("invoices.paid.v1", event("invoices", "invoices.paid.v1", "invoiceId", invoice));
        Deal.as(pins, Role.AUDITOR)
                .get("/audit-entries/purchasing?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.act",
                        hasItems(
                                "orders.drafted",
                                "orders.placed",
                                "orders.accepted",
                                "orders.received",
                                "invoices.received",
                                "invoices.disputed",
                                "invoices.corrected",
                                "invoices.matched",
                                "invoices.approved",
                                "orders.invoiced",
                                "invoices.paid",
                                "orders.closed"));
    }

    private void orderPaintInTiers(String contract) {
        String order = draft(erables, contract, erablesSite, deal.paint, "30", "LTR");
        place(erables, order)
                .then()
                .body("amount.amount", equalTo("267.47"))
                .body("lines[0].prices.quantity", equalTo(List.of("20", "10")));
        deal.accept(order);
        receive(erables, order, deal.paint, "LTR", "12.5", "0", false).then().statusCode(201);
        String rejected = draft(erables, contract, erablesSite, deal.paint, "6.5", "LTR");
        place(erables, rejected).then().statusCode(200);
        deal.seller()
                .body("{\"reason\":\"Rupture de stock\"}")
                .post("/orders/" + rejected + "/rejection")
                .then()
                .statusCode(200);
        buyer(erables)
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body("items.find { it.itemId == '%s' }.left.value".formatted(deal.paint), equalTo("6.5"));
    }

    private void readSavings() {
        deal.negotiator()
                .get("/savings-reports/" + deal.campaign)
                .then()
                .statusCode(200)
                .body("baseline.amount", equalTo("680.50"))
                .body("paid.amount", equalTo("445.50"))
                .body("saved.amount", equalTo("235.00"))
                .body("fee.amount", equalTo("7.73"))
                .body("savedNet.amount", equalTo("227.27"))
                .body("projected.baseline.amount", equalTo("1154.00"))
                .body("projected.cost.amount", equalTo("817.72"))
                .body("contracted.saved.amount", equalTo("336.28"))
                .body("uncounted.needs", equalTo(0))
                .body("members", hasSize(2));
        readSavingsOnPaper();
        buyer(erables)
                .get("/savings-reports/" + deal.campaign)
                .then()
                .body("saved.amount", equalTo("235.00"))
                .body("members.memberId", equalTo(List.of(erables)))
                .body("members[0].baseline.amount", equalTo("512.50"))
                .body("members[0].rebates.amount", equalTo("70.00"))
                .body("members[0].saved.amount", equalTo("182.50"))
                .body(
                        "members[0].items.find { it.itemId == '%s' }.receivedNotInvoiced.value".formatted(deal.paint),
                        equalTo("12.5"));
    }

    private void readSavingsOnPaper() {
        String path = "/savings-reports/" + deal.campaign;
        for (var asked : List.of(
                deal.negotiator().accept("text/csv").get(path),
                deal.negotiator().accept("*/*").get(path + ".csv"))) {
            String csv = asked.then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .extract()
                    .asString();
            assertEquals(4, csv.lines().count(), csv);
        }
        for (var asked : List.of(
                buyer(pins).accept("application/pdf").get(path),
                buyer(pins).accept("*/*").get(path + ".pdf"))) {
            byte[] pdf = asked.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        }
        Deal.as(Deal.organization(), Role.values())
                .accept("*/*")
                .get(path + ".pdf")
                .then()
                .statusCode(404);
    }

    private void readBooks(String order) throws IOException, InterruptedException {
        treasurer(erables)
                .get("/accounting/entries?order=" + order)
                .then()
                .body("items.kind", equalTo(List.of("receipt", "invoice", "fee", "rebate")))
                .body("items[1].links.order", equalTo("/api/v1/orders/" + order))
                .body("items[1].reference", equalTo("F-1"));
        buyer(erables).get("/accounting/journal").then().statusCode(403);
        treasurer(erables)
                .get("/accounting/journal")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("items.kind", equalTo(List.of("receipt", "invoice", "fee", "rebate", "receipt")))
                .body("items[0].lines.account", equalTo(List.of("5350", "2110")))
                .body("items[0].lines[0].debit.amount", equalTo("400.00"))
                .body("items[1].lines.account", equalTo(List.of("2110", "5350", "2100")))
                .body("items[1].lines.debit.amount", equalTo(List.of("400.00", "59.90", "0.00")))
                .body("items[3].lines[1].credit.amount", equalTo("80.48"));
        treasurer(erables)
                .get("/accounting/journal?after=2&limit=1")
                .then()
                .body("items.kind", equalTo(List.of("fee")))
                .body("next", equalTo("3"));
        String csv = Deal.as(pins, Role.ACCOUNTING)
                .accept("text/csv")
                .get("/accounting/journal")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertEquals(10, csv.lines().count(), csv);
        String hledger = Deal.as(erables, Role.AUDITOR)
                .accept("*/*")
                .get("/accounting/journal.hledger")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path file = Files.writeString(Files.createTempFile("journal", ".hledger"), hledger);
        assertEquals("", Hledger.find().check(file));
        assertThrows(SQLException.class, () -> run("update journal_line set debit = debit + 1"));
        assertThrows(SQLException.class, () -> run("delete from journal_entry"));
        assertThrows(SQLException.class, () -> run("""
                with e as (insert into journal_entry select gen_random_uuid(), member_id, 900, date, kind, description_fr,
                  description_en, contract_id, order_id, invoice_id, rebate_id, posted_at from journal_entry limit 1 returning id)
                select id from e"""));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void nobodyElseSees(String contract, String order) {
        String stranger = Deal.organization();
        Role[] all = Role.values();
        for (String path : List.of(
                "/contracts/" + contract,
                "/contracts/" + contract + "/entitlements",
                "/orders/" + order,
                "/orders/" + order + "/receipts",
                "/savings-reports/" + deal.campaign)) {
            Deal.as(stranger, all).get(path).then().statusCode(404);
            io.restassured.RestAssured.get("/api/v1" + path).then().statusCode(401);
        }
        for (String path : List.of("/contracts", "/orders", "/invoices", "/rebates", "/accounting/journal")) {
            Deal.as(stranger, all).get(path).then().statusCode(200).body("items", hasSize(0));
        }
        buyer(pins).get("/orders/" + order).then().statusCode(404);
        assertTrue(buyer(pins).get("/orders").jsonPath().getList("items.memberId").stream()
                .allMatch(pins::equals));
    }

    private static JsonNode event(String topic, String type, String field, String value) {
        return Events.await(topic, type, data -> data.get(field).asText().equals(value));
    }
}
