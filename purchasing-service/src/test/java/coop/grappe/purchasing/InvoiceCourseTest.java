package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.approve;
import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.claim;
import static coop.grappe.purchasing.Deal.money;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What goes otherwise than planned, from the delivery to the last cent, over HTTP. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class InvoiceCourseTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();

    private String contract() {
        deal.need(erables, site, deal.bulb, "70", "EA", "6.50")
                .need(pins, site, deal.bulb, "50", "EA", "6.00")
                .need(erables, site, deal.paint, "5", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("120", "5");
        return deal.activeContract();
    }

    @Test
    void everyDifferenceIsSettledInWritingAndToTheCent() {
        recoverAllTaxes(erables);
        String contract = contract();
        String order = takeInTooMuch(contract);
        Books.agree(erables, contract);
        String invoice = disputeAndAccept(order);
        Books.agree(erables, contract);
        payInPart(invoice);
        Books.agree(erables, contract);
        creditWhatWentBack(order, invoice);
        Books.agree(erables, contract);
        bounceThePayment(order, invoice);
        Books.agree(erables, contract);
        readTheAges();
        creditTheRebate(contract, invoice);
        Books.agree(erables, contract);
        readTheSavings(contract);
        tellTheOthers(order, invoice);
    }

    private static void recoverAllTaxes(String member) {
        treasurer(member)
                .body(
                        "{\"from\":\"2024-01-01\",\"body\":\"registrant\",\"credits\":[{\"tax\":\"GST\",\"percent\":\"100\"},{\"tax\":\"QST\",\"percent\":\"100\"}]}")
                .put("/tax-profile")
                .then()
                .statusCode(200);
    }

    /** Freight is reckoned with, and what went back and was credited is not bought. */
    private void readTheSavings(String contract) {
        Object campaign = treasurer(erables).get("/contracts/" + contract).path("campaignId");
        JsonPath savings = treasurer(erables)
                .get("/savings-reports/" + campaign)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String mine = "members.find { it.memberId == '%s' }.".formatted(erables);
        String bulbs = mine + "items.find { it.itemId == '%s' }.".formatted(deal.bulb);
        assertEquals("10.00", savings.getString(mine + "landed.amount"));
        assertEquals("18", savings.getString(bulbs + "quantity.value"));
        assertEquals("100.00", savings.getString(bulbs + "invoiced.amount"));
        assertEquals("10.00", savings.getString(bulbs + "credits.amount"));
        assertEquals("117.00", savings.getString(bulbs + "baseline.amount"));
        assertEquals("0.00", savings.getString(mine + "taxes.amount"));
    }

    private String takeInTooMuch(String contract) {
        treasurer(erables)
                .body("{\"from\":\"%s\",\"excessPercent\":\"10\"}".formatted(Deal.today()))
                .post("/tolerances")
                .then()
                .statusCode(201)
                .body("excessPercent", equalTo("10"))
                .body("pricePercent", equalTo("0"));
        String order = deal.accepted(erables, contract, site, "20");
        receive(erables, order, deal.bulb, "EA", "25", "0", false)
                .then()
                .statusCode(201)
                .body("lines[0].received", equalTo("20"))
                .body("lines[0].excess", equalTo("5"));
        left(contract, "50");
        acts(order, "excess-acceptance", "{\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s}]}", "6")
                .then()
                .statusCode(409)
                .body("type", endsWith("no-excess"));
        acts(order, "excess-acceptance", "{\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s}]}", "2")
                .then()
                .statusCode(201)
                .body("kind", equalTo("acceptance"));
        buyer(erables)
                .get("/orders/" + order)
                .then()
                .body("amount.amount", equalTo("110.00"))
                .body("lines[0].excess.value", equalTo("3"));
        left(contract, "48");
        String back = sendBack(order, "5").path("id");
        left(contract, "50");
        deal.seller()
                .body("{\"note\":\"Bien reçu\"}")
                .post("/orders/" + order + "/returns/" + back + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("lines[0].ofExcess.value", equalTo("3"));
        return order;
    }

    private Response acts(String order, String act, String body, String quantity) {
        return buyer(erables)
                .body(body.formatted(deal.bulb, quantity(quantity, "EA")))
                .post("/orders/" + order + "/" + act);
    }

    private Response sendBack(String order, String quantity) {
        Response answer = acts(
                order,
                "returns",
                "{\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s,\"reason\":\"defective\",\"wish\":\"credit\"}]}",
                quantity);
        answer.then().statusCode(201);
        return answer;
    }

    private void left(String contract, String bulbs) {
        buyer(erables)
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body("items.find { it.itemId == '%s' }.left.value".formatted(deal.bulb), equalTo(bulbs));
    }

    private String disputeAndAccept(String order) {
        String invoice = deal.invoice(
                        claim(order, "F-C1", deal.bulb, quantity("21", "EA"), "105.00", "5.25", "10.47", "120.72"))
                .then()
                .statusCode(201)
                .body("discrepancies.code", equalTo(List.of("quantity-not-received")))
                .extract()
                .path("id");
        String path = "/invoices/" + invoice;
        treasurer(erables)
                .body("{\"text\":\"Une de trop\",\"documents\":[{\"name\":\"quai.jpg\",\"sha256\":\"%s\"}]}"
                        .formatted("a".repeat(64)))
                .post(path + "/messages")
                .then()
                .statusCode(201);
        deal.seller()
                .body("{\"text\":\"Corrigé\"}")
                .post(path + "/messages")
                .then()
                .statusCode(201);
        deal.seller().get(path + "/messages").then().body("items.text", equalTo(List.of("Une de trop", "Corrigé")));
        Deal.as(pins, Role.values()).get(path + "/messages").then().statusCode(404);
        String freight = claim(order, "F-C1", deal.bulb, quantity("20", "EA"), "100.00", "5.50", "10.97", "126.47");
        deal.seller()
                .body(freight.replace(
                        "\"total\":",
                        "\"charges\":[%s],\"total\":"
                                .formatted("{\"kind\":\"freight\",\"amount\":%s,\"spread\":\"weight\"}"
                                        .formatted(money("10.00")))))
                .post(path + "/correction")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("charges[0].spread")));
        deal.seller()
                .body(freight.replace(
                        "\"total\":",
                        "\"charges\":[%s],\"total\":"
                                .formatted("{\"kind\":\"freight\",\"amount\":%s,\"spread\":\"value\"}"
                                        .formatted(money("10.00")))))
                .post(path + "/correction")
                .then()
                .statusCode(200)
                .body("discrepancies.code", equalTo(List.of("charge-not-agreed")))
                .body("lines[0].landed.amount", equalTo("110.00"));
        buyer(erables)
                .body("{\"reason\":\"Entente\"}")
                .post(path + "/acceptance")
                .then()
                .statusCode(403);
        treasurer(erables)
                .body("{\"reason\":\"Transport convenu au téléphone\"}")
                .post(path + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("matched"));
        approve(erables, invoice)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("fee.amount", equalTo("1.50"))
                .body("dueOn", equalTo("2030-04-20"))
                .body("balance.amount", equalTo("126.47"));
        return invoice;
    }

    private Response pays(String invoice, String amount) {
        return treasurer(erables)
                .body("{\"paidOn\":\"%s\",\"reference\":\"virement 1\"%s}"
                        .formatted(Deal.today(), amount.isEmpty() ? "" : ",\"amount\":" + money(amount)))
                .post("/invoices/" + invoice + "/payment");
    }

    private void payInPart(String invoice) {
        pays(invoice, "126.48").then().statusCode(409).body("type", endsWith("overpaid"));
        pays(invoice, "50.00")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("paymentStatus", equalTo("partly-paid"))
                .body("balance.amount", equalTo("76.47"));
    }

    private void creditWhatWentBack(String order, String invoice) {
        String back = sendBack(order, "2").path("id");
        credit(invoice, "NC-0", back, "3", "15.00", "0.75", "1.50", "17.25")
                .then()
                .statusCode(201)
                .body("discrepancies.code", equalTo(List.of("credit-beyond-return")));
        String note = credit(invoice, "NC-1", back, "2", "10.00", "0.50", "1.00", "11.50")
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        treasurer(erables)
                .post("/credit-notes/" + note + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("left.amount", equalTo("0.00"));
        treasurer(erables).get("/invoices/" + invoice).then().body("balance.amount", equalTo("64.97"));
        assertEquals(new BigDecimal("5.00"), Books.balance(erables, "1150", "2030-06-30"));
        assertEquals(new BigDecimal("9.97"), Books.balance(erables, "1160", "2030-06-30"));
        credit(invoice, "NC-2", back, "1", "5.00", "0.25", "0.50", "5.75")
                .then()
                .body("discrepancies.code", equalTo(List.of("credit-beyond-return")));
    }

    private Response credit(
            String invoice,
            String number,
            String back,
            String bulbs,
            String amount,
            String gst,
            String qst,
            String total) {
        return deal.seller()
                .body("""
                        {"number":"%s","issuedOn":"2030-03-28","invoiceId":"%s","lines":[{"reason":"return","itemId":"%s","quantity":%s,
                        "returnId":"%s","amount":%s}],"taxes":[{"tax":"GST","amount":%s},{"tax":"QST","amount":%s}],"total":%s}""".formatted(
                                number,
                                invoice,
                                deal.bulb,
                                quantity(bulbs, "EA"),
                                back,
                                money(amount),
                                money(gst),
                                money(qst),
                                money(total)))
                .post("/credit-notes");
    }

    private void bounceThePayment(String order, String invoice) {
        pays(invoice, "").then().statusCode(200).body("state", equalTo("paid"));
        buyer(erables).get("/orders/" + order).then().body("state", equalTo("closed"));
        JsonPath entries =
                treasurer(erables).get("/invoices/" + invoice + "/payments").jsonPath();
        assertEquals(List.of("50.00", "11.50", "64.97"), entries.getList("items.amount.amount"));
        assertEquals(List.of("payment", "credit", "payment"), entries.getList("items.kind"));
        String path = "/invoices/" + invoice + "/payments/" + entries.getString("items[2].id") + "/reversal";
        String bounced = "{\"on\":\"%s\",\"reason\":\"Sans provision\"}".formatted(Deal.today());
        treasurer(erables)
                .body(bounced)
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("balance.amount", equalTo("64.97"));
        treasurer(erables).body(bounced).post(path).then().statusCode(409);
        buyer(erables).get("/orders/" + order).then().body("state", equalTo("invoiced"));
        String receipt = buyer(erables).get("/orders/" + order + "/receipts").path("items[0].id");
        buyer(erables)
                .body("{\"reason\":\"Erreur\"}")
                .post("/orders/" + order + "/receipts/" + receipt + "/reversal")
                .then()
                .statusCode(409);
    }

    private void readTheAges() {
        treasurer(erables)
                .get("/payables/ageing?on=2030-05-31")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].organization", equalTo(deal.supplier))
                .body("rows[0].days31to60.amount", equalTo("64.97"))
                .body("total.total.amount", equalTo("64.97"));
        deal.seller().get("/receivables/ageing?on=2030-04-20").then().body("rows[0].current.amount", equalTo("64.97"));
        treasurer(erables)
                .get("/payables/ageing?on=2030-03-20")
                .then()
                .body("rows[0].current.amount", equalTo("0.00"))
                .body("rows[0].credits.amount", equalTo("-50.00"));
        buyer(erables).get("/payables/ageing").then().statusCode(403);
        String csv = treasurer(erables)
                .accept("*/*")
                .get("/payables/ageing.csv?on=2030-05-31")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.lines().count(), csv);
    }

    private void creditTheRebate(String contract, String invoice) {
        deal.accepted(erables, contract, site, "52");
        deal.accepted(pins, contract, site, "50");
        Books.agree(erables, contract);
        JsonPath rebate =
                treasurer(erables).get("/rebates?contract=" + contract).jsonPath();
        String net = rebate.getString("items[0].net.amount");
        String gst = rebate.getString("items[0].taxes[0].amount.amount");
        String qst = rebate.getString("items[0].taxes[1].amount.amount");
        String total = rebate.getString("items[0].total.amount");
        String body = """
                {"number":"%s","issuedOn":"2030-04-02","lines":[{"reason":"rebate","rebateId":"%s","amount":%s}],
                "taxes":[{"tax":"GST","amount":%s},{"tax":"QST","amount":%s}],"total":%s}""";
        Object id = rebate.getString("items[0].id");
        String note = deal.seller()
                .body(body.formatted("NC-3", id, money(net), money(gst), money(qst), money(total)))
                .post("/credit-notes")
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        treasurer(erables).post("/credit-notes/" + note + "/approval").then().body("left.amount", equalTo(total));
        treasurer(erables)
                .get("/payables/ageing?on=2030-05-31")
                .then()
                .body("total.credits.amount", equalTo("-" + total));
        Books.agree(erables, contract);
        treasurer(erables)
                .body("{\"invoiceId\":\"%s\",\"amount\":%s}".formatted(invoice, money("1.00")))
                .post("/credit-notes/" + note + "/applications")
                .then()
                .statusCode(200);
        treasurer(erables).get("/invoices/" + invoice).then().body("balance.amount", equalTo("63.97"));
        treasurer(erables)
                .body("{\"paidOn\":\"%s\",\"reference\":\"dépôt\"}".formatted(Deal.today()))
                .post("/credit-notes/" + note + "/refund")
                .then()
                .statusCode(200)
                .body("left.amount", equalTo("0.00"));
        deal.seller()
                .body(body.formatted("NC-4", id, money(net), money(gst), money(qst), money(total)))
                .post("/credit-notes")
                .then()
                .body("discrepancies.code", equalTo(List.of("rebate-settled")));
    }

    private void tellTheOthers(String order, String invoice) {
        for (String type :
                List.of("orders.excess-accepted.v1", "orders.returned.v1", "orders.return-acknowledged.v1")) {
            Schemas.check(
                    type,
                    Events.await(
                            "orders", type, data -> data.get("orderId").asText().equals(order)));
        }
        for (String type : List.of(
                "invoices.discussed.v1",
                "invoices.accepted.v1",
                "invoices.payment-noted.v1",
                "invoices.paid.v1",
                "invoices.payment-reversed.v1",
                "credit-notes.approved.v1")) {
            Schemas.check(
                    type,
                    Events.await(
                            "invoices",
                            type,
                            data -> data.path("invoiceId").asText().equals(invoice)));
        }
    }

    @Test
    void ofTwoInvoicesForTheSameDeliveryOneIsApproved() throws Exception {
        String contract = contract();
        String order = deal.accepted(pins, contract, site, "10");
        receive(pins, order, deal.bulb, "EA", "10", "0", true).then().statusCode(201);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> approvals = List.of(approval(order, "F-X1"), approval(order, "F-X2"));
            List<Future<String>> answers = threads.invokeAll(approvals);
            Set<String> states = Set.of(answers.get(0).get(), answers.get(1).get());
            assertEquals(Set.of("approved", "disputed"), states);
        } finally {
            threads.shutdownNow();
        }
        buyer(pins).get("/orders/" + order).then().body("lines[0].invoiced.value", equalTo("10"));
        Books.agree(pins, contract);
        payEarly(order);
        Books.agree(pins, contract);
    }

    private void payEarly(String order) {
        String approved = treasurer(pins)
                .get("/invoices?limit=100")
                .path("items.find { it.orderId == '%s' && it.state == 'approved' }.id".formatted(order));
        treasurer(pins)
                .body("{\"paidOn\":\"%s\",\"reference\":\"virement 2\",\"takeDiscount\":true}".formatted(Deal.today()))
                .post("/invoices/" + approved + "/payment")
                .then()
                .statusCode(200)
                .body("state", equalTo("paid"));
        assertEquals(new BigDecimal("-56.34"), Books.balance(pins, "1010", "2030-06-30"));
        assertEquals(new BigDecimal("-1.15"), Books.balance(pins, "5800", "2030-06-30"));
    }

    private Callable<String> approval(String order, String number) {
        String invoice = deal.invoice(
                        claim(order, number, deal.bulb, quantity("10", "EA"), "50.00", "2.50", "4.99", "57.49")
                                .replace(
                                        "\"total\":",
                                        "\"terms\":{\"netDays\":30,\"discountPercent\":\"2\",\"discountDays\":10},\"total\":"))
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        return () -> approve(pins, invoice).path("state");
    }

    @Test
    void whatWasNotedWronglyIsTakenBackAndNotedAnew() {
        String contract = contract();
        String order = deal.accepted(pins, contract, site, "10");
        String wrong = receive(pins, order, deal.bulb, "EA", "4", "1", true).path("id");
        Object room =
                buyer(pins).get("/contracts/" + contract + "/entitlements").path("items[0].left.value");
        assertEquals("47", room);
        buyer(pins)
                .body("{\"reason\":\"Il y en avait dix\"}")
                .post("/orders/" + order + "/receipts/" + wrong + "/reversal")
                .then()
                .statusCode(201)
                .body("kind", equalTo("reversal"))
                .body("lines[0].received", equalTo("-4"));
        buyer(pins)
                .get("/orders/" + order)
                .then()
                .body("state", equalTo("partly-received"))
                .body("lines[0].received.value", equalTo("0"));
        receive(pins, order, deal.bulb, "EA", "10", "0", false).then().statusCode(201);
        assertEquals(
                "40",
                buyer(pins).get("/contracts/" + contract + "/entitlements").path("items[0].left.value"));
        buyer(pins)
                .body(
                        "{\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s,\"reason\":\"defective\",\"wish\":\"replacement\"}]}"
                                .formatted(deal.bulb, quantity("3", "EA")))
                .post("/orders/" + order + "/returns")
                .then()
                .statusCode(201)
                .body("lines[0].awaited.value", equalTo("3"));
        String back = buyer(pins).get("/orders/" + order + "/returns").path("items[0].id");
        buyer(pins)
                .body("{\"lines\":[{\"itemId\":\"%s\",\"received\":%s}],\"complete\":false,\"returnId\":\"%s\"}"
                        .formatted(deal.bulb, quantity("3", "EA"), back))
                .post("/orders/" + order + "/receipts")
                .then()
                .statusCode(201)
                .body("kind", equalTo("replacement"));
        buyer(pins).get("/orders/" + order).then().body("lines[0].returned.value", equalTo("0"));
        correctThePrice(contract, order);
        Schemas.check(
                "orders.receipt-reversed.v1",
                Events.await(
                        "orders",
                        "orders.receipt-reversed.v1",
                        data -> data.get("orderId").asText().equals(order)));
        Schemas.check(
                "orders.replacement-received.v1",
                Events.await(
                        "orders",
                        "orders.replacement-received.v1",
                        data -> data.get("orderId").asText().equals(order)));
    }

    /** What was invoiced dearer than ordered, and accepted, stands as a variance until a credit note corrects it. */
    private void correctThePrice(String contract, String order) {
        String invoice = deal.invoice(
                        claim(order, "F-W1", deal.bulb, quantity("10", "EA"), "51.00", "2.55", "5.09", "58.64"))
                .then()
                .statusCode(201)
                .body("discrepancies.code", equalTo(List.of("amount-differs")))
                .extract()
                .path("id");
        treasurer(pins)
                .body("{\"reason\":\"À corriger par une note de crédit\"}")
                .post("/invoices/" + invoice + "/acceptance")
                .then()
                .statusCode(200);
        approve(pins, invoice).then().statusCode(200).body("state", equalTo("approved"));
        assertEquals(new BigDecimal("1.00"), Books.balance(pins, "5800", "2030-06-30"));
        String note = deal.seller()
                .body("""
                        {"number":"NC-W1","issuedOn":"2030-03-28","invoiceId":"%s","lines":[{"reason":"price","itemId":"%s","amount":%s}],
                        "taxes":[{"tax":"GST","amount":%s},{"tax":"QST","amount":%s}],"total":%s}""".formatted(invoice, deal.bulb, money("1.00"), money("0.05"), money("0.10"), money("1.15")))
                .post("/credit-notes")
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        treasurer(pins).post("/credit-notes/" + note + "/approval").then().statusCode(200);
        assertEquals(new BigDecimal("0.00"), Books.balance(pins, "5800", "2030-06-30"));
        Books.agree(pins, contract);
    }
}
