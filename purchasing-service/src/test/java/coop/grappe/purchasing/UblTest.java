package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.as;
import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.draft;
import static coop.grappe.purchasing.Deal.place;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents out and in, over HTTP. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class UblTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private String contract;

    @BeforeEach
    void begin() {
        deal.need(erables, site, deal.bulb, "120", "EA", "6.00").need(erables, site, deal.paint, "40", "LTR", "9.50");
        deal.tellNeeds();
        deal.tellAward("120", "40");
        contract = deal.activeContract();
    }

    private String placed(String bulbs) {
        String order = draft(erables, contract, site, deal.bulb, bulbs, "EA");
        place(erables, order).then().statusCode(200);
        return order;
    }

    private static RequestSpecification xml(RequestSpecification caller) {
        return caller.accept("application/xml");
    }

    @Test
    void whoTradesSaysWhatItsDocumentsSay() {
        as(deal.supplier, Role.SUPPLIER).get("/trading-profile").then().statusCode(404);
        String profile = """
                {"name":"Lumières inc.","address":{"street":"40, rue du Port","city":"Rimouski","postalCode":"G5L 1A1","subdivision":"QC","country":"CA"},
                "gln":"%s","registrations":[{"tax":"GST","number":"123456789 RT0001"}]}""";
        deal.seller()
                .body(profile.formatted("7541234567891"))
                .put("/trading-profile")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("gln"));
        buyer(erables)
                .body(profile.formatted("7541234567899"))
                .put("/trading-profile")
                .then()
                .statusCode(403);
        String etag = deal.seller()
                .body(profile.formatted("7541234567899"))
                .put("/trading-profile")
                .then()
                .statusCode(200)
                .body("details.name", equalTo("Lumières inc."))
                .extract()
                .header("ETag");
        deal.seller().body("{}").put("/trading-profile").then().statusCode(400);
        deal.seller()
                .header("If-Match", "\"99\"")
                .body(profile.formatted("7541234567899"))
                .put("/trading-profile")
                .then()
                .statusCode(412);
        deal.seller()
                .header("If-Match", etag)
                .body("{\"peppolId\":\"peppol\"}")
                .put("/trading-profile")
                .then()
                .statusCode(400);
        String order = placed("12");
        String text = xml(deal.seller())
                .get("/orders/" + order + "/ubl")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(text.contains("<cbc:RegistrationName>Lumières inc.</cbc:RegistrationName>"), text);
        assertTrue(text.contains("<cbc:CityName>Sherbrooke</cbc:CityName>"), text);
    }

    @Test
    void anOrderAndItsDeliveriesAreDocuments() {
        String draft = draft(erables, contract, site, deal.bulb, "12", "EA");
        xml(buyer(erables)).get("/orders/" + draft + "/ubl").then().statusCode(409);
        place(erables, draft).then().statusCode(200);
        var first = xml(buyer(erables))
                .header("Accept-Language", "fr")
                .get("/orders/" + draft + "/ubl")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract();
        assertTrue(first.asString().contains("<cbc:Name>Ampoule</cbc:Name>"), first.asString());
        assertEquals(
                first.asString(),
                xml(deal.seller())
                        .header("Accept-Language", "fr")
                        .get("/orders/" + draft + "/ubl")
                        .asString());
        xml(deal.seller())
                .header("Accept-Language", "fr")
                .header("If-None-Match", first.header("ETag"))
                .get("/orders/" + draft + "/ubl")
                .then()
                .statusCode(304);
        xml(as(Deal.organization(), Role.values()))
                .get("/orders/" + draft + "/ubl")
                .then()
                .statusCode(404);
        xml(deal.seller())
                .get("/orders/" + draft + "/ubl?dialect=peppol")
                .then()
                .statusCode(400);
        deal.accept(draft);
        String receipt = receive(erables, draft, deal.bulb, "EA", "10", "1", false)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String advice = xml(deal.seller())
                .get("/orders/" + draft + "/ubl/receipts/" + receipt)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(advice.contains("<cbc:RejectedQuantity unitCode=\"EA\">1</cbc:RejectedQuantity>"), advice);
        xml(deal.seller())
                .get("/orders/" + draft + "/ubl/receipts/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void betweenPeppolUsersAnOrderFollowsPeppol() {
        deal.seller().body("""
                {"address":{"street":"40, rue du Port","city":"Rimouski","postalCode":"G5L 1A1","subdivision":"QC","country":"CA"},"peppolId":"0088:7541234567899"}""").put("/trading-profile").then().statusCode(200);
        treasurer(erables).body("""
                {"peppolId":"0088:7541234567899"}""").put("/trading-profile").then().statusCode(200);
        String order = placed("12");
        String text = xml(deal.seller())
                .get("/orders/" + order + "/ubl")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(text.contains("<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order:3<"), text);
        String plain = xml(deal.seller())
                .get("/orders/" + order + "/ubl?dialect=plain")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(plain.contains("<cbc:UBLVersionID>2.1<"), plain);
    }

    /** A supplier's system writes an invoice for bulbs at 5.00 of the order's only line. */
    private String invoice(
            String order, String number, String quantity, String net, String gst, String qst, String total) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%s</cbc:ID><cbc:IssueDate>2030-03-21</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
                  <cbc:DocumentCurrencyCode>CAD</cbc:DocumentCurrencyCode>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:AccountingSupplierParty/><cac:AccountingCustomerParty/>
                  <cac:TaxTotal><cbc:TaxAmount currencyID="CAD">%s</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="CAD">%s</cbc:TaxAmount>
                    <cac:TaxCategory><cac:TaxScheme><cbc:ID>GST</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
                  <cac:TaxTotal><cbc:TaxAmount currencyID="CAD">%s</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="CAD">%s</cbc:TaxAmount>
                    <cac:TaxCategory><cac:TaxScheme><cbc:ID>QST</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
                  <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="CAD">%s</cbc:PayableAmount></cac:LegalMonetaryTotal>
                  <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="EA">%s</cbc:InvoicedQuantity>
                    <cbc:LineExtensionAmount currencyID="CAD">%s</cbc:LineExtensionAmount>
                    <cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>
                    <cac:Item><cbc:Name>LED bulb</cbc:Name></cac:Item></cac:InvoiceLine>
                </Invoice>""".formatted(number, order, gst, gst, qst, qst, total, quantity, net)
                .strip();
    }

    private Response send(String document) {
        return deal.seller().contentType("application/xml").body(document).post("/ubl/documents");
    }

    private String delivered(String bulbs) {
        String order = placed(bulbs);
        deal.accept(order);
        receive(erables, order, deal.bulb, "EA", bulbs, "0", true).then().statusCode(201);
        return order;
    }

    @Test
    void anInvoiceThatComesAsADocumentIsMatchedAndKeptAsItCame() {
        String order = delivered("12");
        String document = invoice(order, "F-1", "12", "60.00", "3.00", "5.99", "68.99");
        var taken = send(document)
                .then()
                .statusCode(201)
                .body("document.kind", equalTo("invoice"))
                .body("invoice.state", equalTo("matched"))
                .body("invoice.number", equalTo("F-1"))
                .extract();
        String id = taken.path("document.id");
        send(document).then().statusCode(200).body("document.id", equalTo(id));
        for (String reader : List.of(erables, deal.supplier)) {
            String content = xml(as(reader, Role.ACCOUNTING))
                    .get("/ubl/documents/" + id + "/content")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertEquals(document, content);
            as(reader, Role.ACCOUNTING)
                    .get("/ubl/documents?order=" + order)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(id)));
        }
        as(Deal.organization(), Role.values())
                .get("/ubl/documents/" + id)
                .then()
                .statusCode(404);
        String written = xml(buyer(erables))
                .get("/invoices/" + taken.path("invoice.id") + "/ubl")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(written.contains("<cbc:PayableAmount currencyID=\"CAD\">68.99</cbc:PayableAmount>"), written);
        send(document.replace("2030-03-21", "2030-03-22")).then().statusCode(409);
        buyer(erables)
                .contentType("application/xml")
                .body(document)
                .post("/ubl/documents")
                .then()
                .statusCode(403);
    }

    @Test
    void aDisputedInvoiceIsCorrectedByAnotherDocumentOfItsNumber() {
        String order = delivered("12");
        send(invoice(order, "F-2", "12", "61.00", "3.05", "6.08", "70.13"))
                .then()
                .statusCode(201)
                .body("invoice.state", equalTo("disputed"))
                .body("invoice.discrepancies.code", hasItem("amount-differs"));
        send(invoice(order, "F-2", "12", "60.00", "3.00", "5.99", "68.99"))
                .then()
                .statusCode(201)
                .body("invoice.state", equalTo("matched"));
    }

    @Test
    void aKeyGetsTheFirstAnswerAgain() {
        String document = invoice(delivered("12"), "F-3", "12", "60.00", "3.00", "5.99", "68.99");
        String key = UUID.randomUUID().toString();
        String first = deal.seller()
                .header("Idempotency-Key", key)
                .contentType("application/xml")
                .body(document)
                .post("/ubl/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("document.id");
        deal.seller()
                .header("Idempotency-Key", key)
                .contentType("application/xml")
                .body(document)
                .post("/ubl/documents")
                .then()
                .statusCode(201)
                .body("document.id", equalTo(first));
    }

    @Test
    void whatIsBrokenIsRefusedWithEveryFaultAndLeavesNothingBehind() {
        String order = delivered("12");
        String document = invoice(order, "F-4", "12", "60.00", "3.00", "5.99", "68.99");
        send(document.replace("2030-03-21", "soon").replace("InvoicedQuantity", "Quantity"))
                .then()
                .statusCode(422)
                .body("type", endsWith("not-schema-valid"))
                .body("faults.line", hasItem(5));
        send("<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + document.substring(document.indexOf("<Invoice")))
                .then()
                .statusCode(400);
        send(document.replace(order, UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("OrderReference/ID"));
        send(document.replace("<cbc:LineID>1", "<cbc:LineID>7"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("InvoiceLine[1]/Item"));
        send(document.replace(
                        "<cbc:ID>F-4</cbc:ID>",
                        "<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID><cbc:ID>F-4</cbc:ID>"))
                .then()
                .statusCode(422)
                .body("faults.rule", hasItems("BR-06", "PEPPOL-EN16931-R001"));
        deal.seller()
                .contentType("application/json")
                .body("{}")
                .post("/ubl/documents")
                .then()
                .statusCode(415);
        deal.seller().get("/ubl/documents?order=" + order).then().body("items", hasSize(0));
        deal.seller().get("/invoices?order=" + order).then().body("items", hasSize(0));
    }

    private static String response(String order, String number, String code, String lines) {
        return """
                <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%s</cbc:ID><cbc:IssueDate>2030-03-06</cbc:IssueDate>%s<cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:SellerSupplierParty/><cac:BuyerCustomerParty/>%s
                </OrderResponse>""".formatted(
                number,
                code.isEmpty() ? "" : "<cbc:OrderResponseCode>" + code + "</cbc:OrderResponseCode>",
                order,
                lines).strip();
    }

    @Test
    void aSupplierAnswersAnOrderByDocument() {
        String order = placed("12");
        String acknowledged = response(order, "R-0", "AB", "");
        send(acknowledged).then().statusCode(201).body("order.state", equalTo("placed"));
        xml(buyer(erables)).get("/orders/" + order + "/ubl/response").then().statusCode(409);
        String accepted = response(order, "R-1", "AP", "");
        send(accepted).then().statusCode(201).body("order.state", equalTo("accepted"));
        send(accepted).then().statusCode(200).body("order.state", equalTo("accepted"));
        send(response(order, "R-1", "RE", "")).then().statusCode(409);
        send(response(order, "R-2", "RE", "")).then().statusCode(409);
        String written = xml(buyer(erables))
                .get("/orders/" + order + "/ubl/response")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(written.contains("<cbc:OrderResponseCode>AP<"), written);
        deal.seller().get("/ubl/documents?order=" + order).then().body("items", hasSize(2));
    }

    @Test
    void aSupplierChangesAndRejectsByDocument() {
        String order = placed("12");
        String fewer =
                "<cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Note>Rupture de stock</cbc:Note><cbc:Quantity unitCode=\"EA\">8</cbc:Quantity>"
                        + "<cac:Item><cbc:Name>Ampoule</cbc:Name></cac:Item></cac:LineItem>"
                        + "<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference></cac:OrderLine>";
        send(response(order, "R-3", "CA", fewer)).then().statusCode(201).body("order.state", equalTo("answered"));
        String written = xml(deal.seller())
                .get("/orders/" + order + "/ubl/response")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(written.contains("<cbc:LineStatusCode>3<") && written.contains("Rupture de stock"), written);
        String other = placed("12");
        send(response(other, "R-4", "RE", "")).then().statusCode(201).body("order.state", equalTo("rejected"));
    }

    /** Bytes turned, cut out and doubled at random places: every answer is a refusal that says why, and nothing is left behind. */
    @Test
    void spoiledDocumentsAreRefused() {
        String order = delivered("12");
        String document = invoice(order, "F-5", "12", "60.00", "3.00", "5.99", "68.99");
        Random random = new Random(20300321);
        for (int i = 0; i < 150; i++) {
            byte[] spoiled = spoil(document.getBytes(StandardCharsets.UTF_8), random);
            int status = deal.seller()
                    .contentType("application/xml")
                    .body(spoiled)
                    .post("/ubl/documents")
                    .statusCode();
            assertTrue(status < 500, () -> status + " for " + new String(spoiled, StandardCharsets.UTF_8));
        }
        int kept = deal.seller()
                .get("/ubl/documents?limit=200&order=" + order)
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
        int invoices = deal.seller()
                .get("/invoices?limit=200&order=" + order)
                .then()
                .extract()
                .path("items.size()");
        assertTrue(kept >= invoices, kept + " documents, " + invoices + " invoices");
    }

    private static byte[] spoil(byte[] document, Random random) {
        byte[] spoiled = document.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i <= random.nextInt(4); i++) {
                    spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> {
                int from = random.nextInt(spoiled.length);
                int to = from + random.nextInt(spoiled.length - from);
                byte[] rest = Arrays.copyOfRange(spoiled, to, spoiled.length);
                spoiled = Arrays.copyOf(spoiled, from + rest.length);
                System.arraycopy(rest, 0, spoiled, from, rest.length);
            }
            default -> {
                int from = random.nextInt(spoiled.length);
                int length = random.nextInt(Math.min(80, spoiled.length - from));
                byte[] longer = Arrays.copyOf(spoiled, spoiled.length + length);
                System.arraycopy(spoiled, from, longer, from + length, spoiled.length - from);
                spoiled = longer;
            }
        }
        return spoiled;
    }
}
