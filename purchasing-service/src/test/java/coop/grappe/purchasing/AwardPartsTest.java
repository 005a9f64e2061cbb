package coop.grappe.purchasing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Awards that are confirmed in parts, and contracts that are not signed. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AwardPartsTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();

    private void needs() {
        deal.need(erables, site, deal.bulb, "60", "EA", "6.50")
                .need(pins, site, deal.bulb, "30", "EA", "6.50")
                .need(erables, site, deal.paint, "5", "LTR", "11.00");
        deal.tellNeeds();
    }

    private static JsonNode event(String type, String contract) {
        JsonNode event = Events.await(
                "contracts", type, data -> data.get("contractId").asText().equals(contract));
        Schemas.check(type, event);
        return event;
    }

    private static Response decline(String supplier, String contract) {
        return Deal.as(supplier, Role.SUPPLIER)
                .body("{\"reason\":\"Nos coûts ont doublé\"}")
                .post("/contracts/" + contract + "/refusal");
    }

    private void entitled(String member, String contract, String quantity) {
        Deal.buyer(member)
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].quantity.value", equalTo(quantity));
    }

    @Test
    void everyPartGivesItsOwnContractsAndEntitlements() {
        needs();
        String rest = UUID.randomUUID().toString();
        deal.tellPart(deal.award, null, deal.supplier, deal.bulb, "90", "EA", deal.paint);
        String first = deal.awaitContractOf(deal.award, deal.supplier);
        entitled(erables, first, "60");
        entitled(pins, first, "30");
        String other = Deal.organization();
        deal.tellPart(rest, deal.award, other, deal.paint, "5", "LTR", deal.bulb);
        String second = deal.awaitContractOf(rest, other);
        entitled(erables, second, "5");
        Deal.buyer(pins).get("/contracts/" + second).then().statusCode(404);
        deal.signBoth(second, other);
        JsonNode activated = event("contracts.activated.v1", second);
        assertEquals(deal.award, activated.get("continues").asText());
        assertEquals(deal.bulb, activated.at("/otherItems/0").asText());
        assertEquals(1, activated.get("contracts").asInt());
    }

    @Test
    void aContractThatLapsesGivesItsPartToTheNextAward() {
        needs();
        String other = Deal.organization();
        deal.tellShared(deal.supplier, "60", other, "30");
        String kept = deal.awaitContractOf(deal.award, deal.supplier);
        String declined = deal.awaitContractOf(deal.award, other);
        deal.signBoth(kept, deal.supplier);
        entitled(erables, kept, "40");
        decline(deal.supplier, declined).then().statusCode(404);
        decline(other, declined).then().statusCode(200).body("state", equalTo("cancelled"));
        decline(other, declined).then().statusCode(409).body("type", endsWith("contract-state"));
        JsonNode lapsed = event("contracts.lapsed.v1", declined);
        assertEquals("declined", lapsed.get("reason").asText());
        assertEquals(2, lapsed.get("contracts").asInt());
        assertEquals(deal.bulb, lapsed.at("/items/0").asText());

        String next = Deal.organization();
        String further = UUID.randomUUID().toString();
        deal.tellPart(further, null, next, deal.bulb, "30", "EA", deal.paint);
        String replacing = deal.awaitContractOf(further, next);
        entitled(erables, replacing, "20");
        entitled(pins, replacing, "10");
    }

    @Test
    void anAwardThatComesBeforeTheLapseThatMakesRoomForItWaits() {
        needs();
        deal.tellPart(deal.award, null, deal.supplier, deal.bulb, "90", "EA", deal.paint);
        String slow = deal.awaitContractOf(deal.award, deal.supplier);
        String next = Deal.organization();
        String further = UUID.randomUUID().toString();
        deal.tellPart(further, null, next, deal.bulb, "90", "EA", deal.paint);
        deal.negotiator()
                .body("{\"kind\":\"declined\",\"reason\":\"x\"}")
                .post("/contracts/" + slow + "/lapse")
                .then()
                .statusCode(400);
        deal.negotiator()
                .body("{\"kind\":\"unsigned\",\"reason\":\"Non signé après 30 jours\"}")
                .post("/contracts/" + slow + "/lapse")
                .then()
                .statusCode(200)
                .body("lapseReason", equalTo("unsigned"));
        entitled(pins, deal.awaitContractOf(further, next), "30");
    }

    @Test
    void whoHasSignedDoesNotDecline() {
        needs();
        deal.tellPart(deal.award, null, deal.supplier, deal.bulb, "90", "EA", deal.paint);
        String contract = deal.awaitContractOf(deal.award, deal.supplier);
        String digest = deal.negotiator().get("/contracts/" + contract).path("documentDigest");
        Deal.sign(deal.seller(), contract, digest).then().statusCode(200);
        decline(deal.supplier, contract).then().statusCode(409).body("type", endsWith("already-signed"));
        Deal.sign(deal.negotiator(), contract, digest).then().statusCode(200);
        deal.negotiator()
                .body("{\"kind\":\"bankruptcy\",\"reason\":\"x\"}")
                .post("/contracts/" + contract + "/lapse")
                .then()
                .statusCode(409);
    }
}
