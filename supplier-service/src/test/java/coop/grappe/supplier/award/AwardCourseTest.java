package coop.grappe.supplier.award;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What can happen to an award beside the main road. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AwardCourseTest {

    private String supplier;

    private Market evaluated(String standstill, String ceiling) {
        return evaluated(new Market(standstill, ceiling));
    }

    private Market evaluated(Market market) {
        return evaluated(market, market.bid("5", "4", "9"));
    }

    private Market evaluated(Market market, String... bids) {
        supplier = market.evaluate(bids).get(0);
        return market;
    }

    private static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    private static void awaitAward(Market market, String award, String state) {
        Await.until(
                () -> market.negotiator().get("/awards/" + award).path("state").equals(state));
    }

    private Response complain(String award) {
        return Market.seller(supplier)
                .body("{\"reason\":\"Notre offre valait mieux\"}")
                .post("/awards/" + award + "/complaints");
    }

    private static Response resolve(Market market, String complaint, String outcome) {
        return market.auditor()
                .body("{\"outcome\":\"%s\",\"explanation\":\"Voir le rapport\"}".formatted(outcome))
                .post("/complaints/" + complaint + "/resolution");
    }

    @Test
    void anOpenComplaintHoldsTheAwardUpAndADismissedOneLetsItGo() {
        Market market = evaluated("PT2S", "5000.00");
        String award = id(market.propose(market.solved("{\"name\":\"Seul\"}")));
        complain(award).then().statusCode(404);
        market.decide(award, "carried");
        awaitAward(market, award, "ratified");
        String complaint = id(complain(award));
        Market.seller(Market.supplier())
                .body("{\"reason\":\"Moi aussi\"}")
                .post("/awards/" + award + "/complaints")
                .then()
                .statusCode(404);
        String until = market.negotiator().get("/awards/" + award).path("standstillUntil");
        Await.until(() -> Instant.now().isAfter(Instant.parse(until).plusSeconds(2)));
        market.negotiator().get("/awards/" + award).then().body("state", equalTo("ratified"));
        complain(award).then().statusCode(409).body("type", endsWith("standstill-over"));
        resolve(market, complaint, "open").then().statusCode(409);
        resolve(market, complaint, "dismissed").then().statusCode(200).body("state", equalTo("dismissed"));
        resolve(market, complaint, "upheld").then().statusCode(409);
        awaitAward(market, award, "active");
        assertEquals("complete", market.state());
    }

    @Test
    void whoeverProposedItDoesNotDecideOnComplaints() {
        Market market = evaluated("P10D", "5000.00");
        String award = ratified(market, market.solved("{\"name\":\"Seul\"}"));
        String complaint = id(complain(award));
        market.negotiator()
                .body("{\"outcome\":\"dismissed\",\"explanation\":\"Non\"}")
                .post("/complaints/" + complaint + "/resolution")
                .then()
                .statusCode(403)
                .body("type", endsWith("four-eyes"));
        market.negotiator()
                .body("{\"answer\":\"Nous vérifions\"}")
                .post("/complaints/" + complaint + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("blocking", equalTo(true));
        Market.seller(supplier)
                .post("/complaints/" + complaint + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        resolve(market, complaint, "dismissed").then().statusCode(409).body("type", endsWith("complaint-state"));
    }

    private static String ratified(Market market, String scenario) {
        String award = id(market.propose(scenario));
        market.decide(award, "carried");
        awaitAward(market, award, "ratified");
        return award;
    }

    @Test
    void anUpheldComplaintCancelsTheAwardAndAnotherMayBeProposed() {
        Market market = evaluated("P10D", "5000.00");
        String scenario = market.solved("{\"name\":\"Seul\"}");
        String award = id(market.propose(scenario));
        market.propose(scenario).then().statusCode(409).body("type", endsWith("tender-state"));
        market.decide(award, "carried");
        awaitAward(market, award, "ratified");
        resolve(market, id(complain(award)), "upheld").then().statusCode(200);
        assertEquals("evaluated", market.state());
        JsonNode cancelled = Events.await(
                "awards",
                "awards.cancelled.v1",
                data -> data.get("awardId").asText().equals(award));
        assertEquals("complaint-upheld", cancelled.get("reason").asText());
        market.propose(scenario).then().statusCode(201);
    }

    @Test
    void nothingIsProposedAboveTheCeiling() {
        Market market = evaluated("P10D", "808.49");
        market.propose(market.solved("{\"name\":\"Seul\"}"))
                .then()
                .statusCode(409)
                .body("type", endsWith("mandate-ceiling"))
                .body("total.amount", equalTo("808.50"));
        assertEquals("evaluated", market.state());
    }

    @Test
    void theMarginForThoseWhoJoinLateIsWithinTheMandateAndInTheAward() {
        Market below = evaluated(new Market("P10D", "889.34", "10"));
        below.propose(below.solved("{\"name\":\"Seul\"}"))
                .then()
                .statusCode(409)
                .body("type", endsWith("mandate-ceiling"))
                .body("total.amount", equalTo("889.35"));
        Market enough = evaluated(new Market("P10D", "889.35", "10"));
        Market.seller(supplier).get("/tenders/" + enough.tender).then().body("ceilingMarginPercent", equalTo("10"));
        String award = id(enough.propose(enough.solved("{\"name\":\"Seul\"}")));
        enough.negotiator()
                .get("/awards/" + award)
                .then()
                .body("total.amount", equalTo("808.50"))
                .body(
                        "suppliers[0].lines.find { it.itemId == '%s' }.ceiling.value".formatted(enough.bulb),
                        equalTo("132"))
                .body(
                        "suppliers[0].lines.find { it.itemId == '%s' }.ceiling.value".formatted(enough.paint),
                        equalTo("40.1"));
    }

    @Test
    void aCancelledTenderTakesItsAwardWithIt() {
        Market market = evaluated("P10D", "5000.00");
        String award = id(market.propose(market.solved("{\"name\":\"Seul\"}")));
        market.negotiator()
                .body("{\"reason\":\"Budget coupé\"}")
                .post("/tenders/" + market.tender + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        awaitAward(market, award, "cancelled");
        market.decide(award, "carried");
        Events.await(
                "tenders",
                "tenders.cancelled.v1",
                data -> data.get("tenderId").asText().equals(market.tender));
        market.negotiator().get("/awards/" + award).then().body("state", equalTo("cancelled"));
    }

    @Test
    void aCampaignThatIsGivenUpTakesItsTenderWithIt() {
        Market market = new Market("P10D", "5000.00");
        Events.send(
                "campaigns",
                "campaigns.cancelled.v1",
                market.campaign,
                "{\"campaignId\":\"%s\",\"reason\":\"Abandon\"}".formatted(market.campaign));
        market.awaitState("cancelled");
    }

    @Test
    void aMemberReadsWhatIsPublishedAndAnOutsiderNothing() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        String member = Market.number("CA-QC-NEQ:13");
        Events.send("members", "members.registered.v1", member, """
                {"memberId":"%s","name":"Coop %s","region":"Estrie","registeredAt":"2030-01-01T00:00:00Z"}""".formatted(member, member));
        Market.buyer(member).get("/tenders/" + market.tender).then().statusCode(404);
        market.publish("selective", Market.in(Duration.ofHours(1)));
        Await.until(() -> Market.buyer(member).get("/tenders/" + market.tender).statusCode() == 200);
        Market.buyer(member).get("/tenders/" + market.tender).then().body("limits.baseline.amount", equalTo("1000.00"));
        Market.buyer(member).get("/tenders?campaign=" + market.campaign).then().body("items", hasSize(1));
        Market.buyer(member).get("/tenders/" + market.tender + "/bids").then().body("items", hasSize(0));
        Market.buyer(member)
                .get("/tenders/" + market.tender + "/invitations")
                .then()
                .statusCode(404);
        String outsider = Market.number("CA-QC-NEQ:14");
        Market.buyer(outsider).get("/tenders/" + market.tender).then().statusCode(404);
        Market.buyer(outsider)
                .get("/tenders?campaign=" + market.campaign)
                .then()
                .body("items", hasSize(0));
        Market.buyer(outsider)
                .body("{\"reason\":\"x\"}")
                .post("/tenders/" + market.tender + "/cancellation")
                .then()
                .statusCode(404);
    }
}
