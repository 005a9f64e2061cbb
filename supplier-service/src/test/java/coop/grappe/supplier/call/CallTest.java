package coop.grappe.supplier.call;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Suppliers hear of what they sell and of what invites them. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class CallTest {

    private static String selling(String category) {
        String supplier = Market.supplier();
        String etag = Market.seller(supplier).get("/suppliers/" + supplier).getHeader("ETag");
        Market.seller(supplier)
                .header("If-Match", etag)
                .body("{\"categories\":[\"" + category + "\"]}")
                .put("/suppliers/" + supplier + "/profile")
                .then()
                .statusCode(200);
        return supplier;
    }

    private static Market published(String procedure) {
        Market market = new Market("P10D", "5000.00");
        market.publish(procedure, Market.in(Duration.ofHours(1)));
        return market;
    }

    private static JsonNode called(String supplier, String tender) {
        JsonNode event = Events.await(
                "suppliers",
                "suppliers.called.v1",
                data -> data.get("supplierId").asText().equals(supplier)
                        && data.get("tenderId").asText().equals(tender));
        Schemas.check("suppliers.called.v1", event);
        return event;
    }

    @Test
    void aSupplierIsCalledToWhatItSellsNewestFirst() {
        String lamps = selling("391016");
        String snow = selling("72102902");
        Market first = published("open");
        Market second = published("open");
        Market unpublished = new Market("P10D", "5000.00");
        assertEquals("category", called(lamps, first.tender).get("reason").asText());
        String calls = "/suppliers/" + lamps + "/calls?limit=1";
        String next = Market.seller(lamps)
                .get(calls)
                .then()
                .statusCode(200)
                .body("items.tenderId", contains(second.tender))
                .body("items.reason", contains("category"))
                .extract()
                .path("next");
        Market.seller(lamps).get(calls + "&after=" + next).then().body("items.tenderId", contains(first.tender));
        unpublished.publish("open", Market.in(Duration.ofHours(1)));
        Market.seller(lamps).get(calls).then().body("items.tenderId", contains(unpublished.tender));
        Market.seller(snow).get("/suppliers/" + snow + "/calls").then().body("items", empty());
        Market.seller(lamps)
                .get("/suppliers/" + lamps + "/calls?state=closed")
                .then()
                .body("items.tenderId", not(hasItem(first.tender)));
        Market.seller(snow).get(calls).then().statusCode(404);
        Market.as(Tokens.of("CA-QC-NEQ:8800000000", Role.OPERATOR))
                .get(calls)
                .then()
                .statusCode(200);
    }

    @Test
    void aSelectiveTenderCallsWhomItInvitesBeforeOrAfterItsPublication() {
        String lamps = selling("39");
        String early = Market.supplier();
        String late = Market.supplier();
        Market market = new Market("P10D", "5000.00");
        market.invite(early);
        market.publish("selective", Market.in(Duration.ofHours(1)));
        market.invite(late);
        assertEquals("invitation", called(early, market.tender).get("reason").asText());
        assertEquals("invitation", called(late, market.tender).get("reason").asText());
        for (String invited : new String[] {early, late}) {
            Market.seller(invited)
                    .get("/suppliers/" + invited + "/calls")
                    .then()
                    .body("items.tenderId", contains(market.tender))
                    .body("items[0].reason", equalTo("invitation"));
        }
        Market.seller(lamps)
                .get("/suppliers/" + lamps + "/calls")
                .then()
                .body("items.tenderId", not(hasItem(market.tender)));
    }
}
