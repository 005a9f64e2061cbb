package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.as;
import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.draft;
import static coop.grappe.purchasing.Deal.place;
import static coop.grappe.purchasing.Deal.receive;
import static coop.grappe.purchasing.Deal.treasurer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
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
                .body(profile.formatted("7541234567895"))
                .put("/trading-profile")
                .then()
                .statusCode(403);
        String etag = deal.seller()
                .body(profile.formatted("7541234567895"))
                .put("/trading-profile")
                .then()
                .statusCode(200)
                .body("details.name", equalTo("Lumières inc."))
                .extract()
                .header("ETag");
        deal.seller()
                .header("If-Match", "\"99\"")
                .body("{}")
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
                {"address":{"street":"40, rue du Port","city":"Rimouski","postalCode":"G5L 1A1","subdivision":"QC","country":"CA"},"peppolId":"0088:7541234567895"}""").put("/trading-profile").then().statusCode(200);
        treasurer(erables).body("""
                {"peppolId":"0088:7541234567895"}""").put("/trading-profile").then().statusCode(200);
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
}
