package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.draft;
import static coop.grappe.purchasing.Deal.place;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members that join once contracts are in force, until their ceilings. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class LateJoiningTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String late = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private final String lateSite = UUID.randomUUID().toString();

    private String contract() {
        deal.need(erables, site, deal.bulb, "100", "EA", "6.50").need(erables, site, deal.paint, "5", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("100", "110", "5");
        return deal.activeContract();
    }

    private JsonNode awaitJoined(String need) {
        JsonNode joined = Events.await(
                "contracts",
                "contracts.joined.v1",
                data -> data.get("needId").asText().equals(need));
        Schemas.check("contracts.joined.v1", joined);
        return joined;
    }

    @Test
    void whoJoinsLateOrdersWhatTheContractHasLeft() {
        String contract = contract();
        JsonNode activated = Events.await(
                "contracts",
                "contracts.activated.v1",
                data -> data.get("contractId").asText().equals(contract));
        Schemas.check("contracts.activated.v1", activated);
        activated
                .get("rooms")
                .forEach(room -> assertEquals(
                        room.get("itemId").asText().equals(deal.bulb) ? "10" : "0",
                        room.get("quantity").get("value").asText()));
        buyer(late).get("/contracts/" + contract).then().statusCode(404);

        JsonNode joined = awaitJoined(deal.tellJoined(late, lateSite, "8"));
        assertEquals(
                "8", joined.get("parts").get(0).get("quantity").get("value").asText());
        buyer(late)
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].quantity.value", equalTo("8"));
        place(late, draft(late, contract, lateSite, deal.bulb, "9", "EA"))
                .then()
                .statusCode(409);
        place(late, draft(late, contract, lateSite, deal.bulb, "8", "EA"))
                .then()
                .statusCode(200);
        place(erables, draft(erables, contract, site, deal.bulb, "100", "EA"))
                .then()
                .statusCode(200);
        deal.negotiator()
                .get("/contracts/" + contract)
                .then()
                .body("lines.find { it.itemId == '%s' }.ordered.value".formatted(deal.bulb), equalTo("108"));
    }

    @Test
    void whoHasAPartMayHaveMoreUntilTheCeilingAndNotBeyond() {
        String contract = contract();
        awaitJoined(deal.tellJoined(erables, site, "4"));
        deal.tellJoined(late, lateSite, "7");
        awaitJoined(deal.tellJoined(Deal.organization(), lateSite, "6"));
        deal.negotiator()
                .get("/contracts/" + contract + "/entitlements?limit=50")
                .then()
                .body("items.findAll { it.memberId == '%s' }.size()".formatted(late), equalTo(0))
                .body(
                        "items.find { it.memberId == '%s' && it.itemId == '%s' }.quantity.value"
                                .formatted(erables, deal.bulb),
                        equalTo("104"));
    }
}
