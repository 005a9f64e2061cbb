package coop.grappe.supplier;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The whole road of this service, against a real database and broker, with other services' events sent as they would. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class JourneyTest {

    @Test
    void closedDemandBecomesATenderThenBidsThenAnAward() {
        Market market = new Market("PT1S", "5000.00");
        String first = Market.supplier();
        String second = Market.supplier();
        String stranger = Market.supplier();
        market.prepare();
        market.invite(first);
        market.invite(second);
        market.publish("selective", Market.in(Duration.ofSeconds(12)));
        Schemas.check("tenders.published.v1", published(market));
        Market.seller(stranger).get("/tenders/" + market.tender).then().statusCode(404);
        Market.seller(first)
                .get("/tenders/" + market.tender)
                .then()
                .statusCode(200)
                .body("limits", nullValue())
                .body("items[0].baseline", nullValue())
                .body("items[0].quantity.value", equalTo("120"));

        String question = Market.seller(first)
                .body("{\"question\":\"Quelle teinte?\"}")
                .post("/tenders/" + market.tender + "/clarifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Market.seller(second)
                .get("/tenders/" + market.tender + "/clarifications")
                .then()
                .body("items", hasSize(0));
        market.negotiator()
                .body("{\"answer\":\"Blanc chaud\"}")
                .post("/tenders/" + market.tender + "/clarifications/" + question + "/answer")
                .then()
                .statusCode(200);
        Market.seller(second)
                .get("/tenders/" + market.tender + "/clarifications")
                .then()
                .body("items[0].answer", equalTo("Blanc chaud"));

        market.submit(first, market.bid("9.99", "9.99", "9.99")).then().statusCode(201);
        String firstBid = market.submit(first, market.bid("5.00", "4.1250", "9.50"))
                .then()
                .statusCode(201)
                .body("digest", notNullValue())
                .extract()
                .path("bidId");
        String secondBid = market.submit(second, market.bid("4.50", "4.50", "8.1111"))
                .then()
                .statusCode(201)
                .extract()
                .path("bidId");
        Market.seller(first)
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .body("items.state", equalTo(List.of("superseded", "pending")))
                .body("items[1].items", nullValue());
        market.negotiator()
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("still-sealed"));

        market.awaitState("closed");
        market.submit(second, market.bid("1.00", "1.00", "1.00"))
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("deadline-passed"));
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200)
                .body("state", equalTo("opened"))
                .body("bids", equalTo(2));
        Schemas.check("tenders.opened.v1", Events.await("tenders", "tenders.opened.v1", of(market)));
        market.evaluator()
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .body("items", hasSize(2))
                .body("items[0].items[0].schedule.tiers[1].unitPrice.amount", equalTo("4.125"));

        market.negotiator()
                .post("/tenders/" + market.tender + "/evaluation")
                .then()
                .statusCode(409);
        market.declare();
        market.score(firstBid, 80);
        market.score(secondBid, 60);
        market.negotiator()
                .post("/tenders/" + market.tender + "/evaluation")
                .then()
                .statusCode(200)
                .body("lots[0].bids[0].bidId", equalTo(firstBid))
                .body("lots[0].bids[0].total.amount", equalTo("495.00"))
                .body("lots[0].bids[0].points", equalTo("94.000000"))
                .body("lots[1].bids[0].bidId", equalTo(secondBid))
                .body("lots[1].bids[0].total.amount", equalTo("296.06"));

        String cheapest = market.solved("{\"name\":\"Le moins cher\"}");
        market.negotiator()
                .get("/scenarios/" + cheapest)
                .then()
                .body("state", equalTo("optimal"))
                .body("total.amount", equalTo("791.06"))
                .body("bound.amount", equalTo("791.06"))
                .body("gap", equalTo("0"))
                .body("allocations", hasSize(2));
        String single = market.solved("{\"name\":\"Un seul\",\"maxWinners\":1}");
        market.negotiator().get("/scenarios/" + single).then().body("total.amount", equalTo("836.06"));
        String nobody =
                market.solved("{\"name\":\"Personne\",\"excludedSuppliers\":[\"%s\",\"%s\"]}".formatted(first, second));
        market.negotiator().get("/scenarios/" + nobody).then().body("state", equalTo("infeasible"));
        market.propose(nobody).then().statusCode(409);

        String rejected =
                market.propose(single).then().statusCode(201).extract().path("id");
        market.decide(rejected, "rejected");
        market.awaitState("evaluated");
        Schemas.check(
                "awards.cancelled.v1",
                Events.await(
                        "awards",
                        "awards.cancelled.v1",
                        data -> data.get("awardId").asText().equals(rejected)));

        String award = market.propose(cheapest)
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .extract()
                .path("id");
        JsonNode proposed = Events.await(
                "awards",
                "awards.proposed.v1",
                data -> data.get("awardId").asText().equals(award));
        Schemas.check("awards.proposed.v1", proposed);
        assertEquals("791.06", proposed.get("total").get("amount").asText());
        Market.seller(first).get("/awards/" + award).then().statusCode(404);
        market.decide(award, "carried");
        JsonNode confirmed = Events.await(
                "awards",
                "awards.confirmed.v1",
                data -> data.get("awardId").asText().equals(award));
        Schemas.check("awards.confirmed.v1", confirmed);
        assertEquals(3, confirmed.get("committedNeeds").asInt());
        assertEquals("1.5", confirmed.get("feePercent").asText());
        assertEquals(2, confirmed.get("suppliers").size());
        assertEquals("complete", market.state());
        market.negotiator()
                .get("/awards?tender=" + market.tender)
                .then()
                .body("items.state", equalTo(List.of("cancelled", "active")));
        Market.seller(second)
                .get("/awards/" + award)
                .then()
                .body("state", equalTo("active"))
                .body("suppliers.find { it.supplierId == '%s' }.lines".formatted(first), nullValue())
                .body("suppliers.find { it.supplierId == '%s' }.lines".formatted(second), hasSize(1));
    }

    private static JsonNode published(Market market) {
        return Events.await("tenders", "tenders.published.v1", of(market));
    }

    private static Predicate<JsonNode> of(Market market) {
        return data -> data.get("tenderId").asText().equals(market.tender);
    }
}
