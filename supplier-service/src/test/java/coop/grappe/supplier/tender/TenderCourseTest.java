package coop.grappe.supplier.tender;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What can happen to a tender beside the main road. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class TenderCourseTest {

    @Test
    void preparingNeedsTheVersionThatWasRead() {
        Market market = new Market("P10D", "5000.00");
        String body = """
                {"criteria":[{"id":"price","name":{"fr":"Prix","en":"Price"},"kind":"price","weight":100}]}""";
        String path = "/tenders/" + market.tender + "/criteria";
        market.negotiator().body(body).put(path).then().statusCode(428);
        market.negotiator()
                .header("If-Match", "\"99\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void anAmendmentIsToldToAllAndMovesTheDeadlineLater() {
        Market market = new Market("P10D", "5000.00");
        market.publish("open", Market.in(Duration.ofHours(1)));
        Instant later = Market.in(Duration.ofHours(2));
        market.negotiator()
                .body("{\"description\":{\"fr\":\"Prolongé\",\"en\":\"Extended\"},\"submissionDeadline\":\"%s\"}"
                        .formatted(later))
                .post("/tenders/" + market.tender + "/amendments")
                .then()
                .statusCode(200)
                .body("amendments", hasSize(1));
        JsonNode amended = Events.await(
                "tenders",
                "tenders.amended.v1",
                data -> data.get("tenderId").asText().equals(market.tender));
        Schemas.check("tenders.amended.v1", amended);
        assertEquals(later, Instant.parse(amended.get("submissionDeadline").asText()));
    }

    @Test
    void theEventsThatOthersSendUsFitTheirSchemas() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Market market = new Market("P10D", "5000.00");
        Schemas.check("campaigns.closed.v2", json.readTree(market.closed("P10D", "5000.00")));
        Schemas.check("ballots.decided.v1", json.readTree(Market.decided(market.campaign, market.tender, "carried")));
        String registered = Market.supplier();
        Schemas.check(
                "suppliers.registered.v1",
                Events.await(
                        "suppliers",
                        "suppliers.registered.v1",
                        data -> data.get("supplierId").asText().equals(registered)));
    }
}
