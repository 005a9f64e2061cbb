package coop.grappe.supplier.award;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to some lots of an award and not to others: the first supplier wins the bulbs, the second one the paint. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AwardPartsTest {

    private String bulbs;
    private String paint;
    private Market market;
    private String award;

    /** Bulbs cost 480.00 and paint 328.50 at the winners; the other one's bulbs cost 720.00, its paint 730.00. */
    private void propose(String standstill) {
        market = new Market(standstill, "5000.00");
        List<String> suppliers = market.evaluate(market.bid("4", "4", "20"), market.bid("6", "6", "9"));
        bulbs = suppliers.get(0);
        paint = suppliers.get(1);
        award = id(market.propose(market.solved("{\"name\":\"Le moins cher\"}")));
    }

    private void ratify(String standstill) {
        propose(standstill);
        market.decide(award, "carried");
        await(award, "ratified");
    }

    private static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    private void await(String which, String state) {
        Await.until(
                () -> market.negotiator().get("/awards/" + which).path("state").equals(state));
    }

    private static JsonNode event(String type, String award) {
        JsonNode event = Events.await(
                "awards", type, data -> data.get("awardId").asText().equals(award));
        Schemas.check(type, event);
        return event;
    }

    /** The part that was divided from the award and stands like this. */
    private String part(String state) {
        String query = "items.find { it.continues == '%s' && it.state == '%s' }.id".formatted(award, state);
        Await.until(
                () -> market.negotiator().get("/awards?tender=" + market.tender).path(query) != null);
        return market.negotiator().get("/awards?tender=" + market.tender).path(query);
    }

    private String complain() {
        return id(Market.seller(bulbs)
                .body("{\"reason\":\"Notre peinture dure plus longtemps\",\"lots\":[\"%s\"]}"
                        .formatted(market.lotOf(market.paint)))
                .post("/awards/" + award + "/complaints"));
    }

    private void resolve(String complaint, String outcome) {
        market.auditor()
                .body("{\"outcome\":\"%s\",\"explanation\":\"Voir le rapport\"}".formatted(outcome))
                .post("/complaints/" + complaint + "/resolution")
                .then()
                .statusCode(200);
    }

    private void awaitSolved(String scenario) {
        Await.until(() ->
                !market.negotiator().get("/scenarios/" + scenario).path("state").equals("computing"));
    }

    @Test
    void aComplaintHoldsUpItsLotAndTheOthersAreConfirmed() {
        ratify("PT8S");
        String complaint = complain();
        await(award, "active");
        JsonNode confirmed = event("awards.confirmed.v1", award);
        assertEquals(bulbs, confirmed.at("/suppliers/0/supplierId").asText());
        assertEquals(1, confirmed.get("suppliers").size());
        assertEquals(market.paint, confirmed.at("/otherItems/0").asText());
        String rest = part("ratified");
        assertEquals(rest, event("awards.divided.v1", award).get("partId").asText());
        market.negotiator()
                .get("/awards/" + rest)
                .then()
                .body("blocked", equalTo(true))
                .body("total.amount", equalTo("328.50"))
                .body("baseline.amount", equalTo("400.00"))
                .body("lots", hasSize(1));
        market.negotiator()
                .get("/awards/" + award)
                .then()
                .body("total.amount", equalTo("480.00"))
                .body("baseline.amount", equalTo("600.00"));
        market.negotiator().get("/complaints/" + complaint).then().body("awardId", equalTo(rest));
        assertEquals("awarded", market.state());
        market.negotiator()
                .body("{\"reason\":\"Budget coupé\"}")
                .post("/tenders/" + market.tender + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("partly-awarded"));

        resolve(complaint, "dismissed");
        await(rest, "active");
        JsonNode second = event("awards.confirmed.v1", rest);
        assertEquals(award, second.get("continues").asText());
        assertEquals(paint, second.at("/suppliers/0/supplierId").asText());
        assertEquals(market.bulb, second.at("/otherItems/0").asText());
        assertEquals("complete", market.state());
    }

    @Test
    void anUpheldComplaintFreesItsLotAlone() {
        ratify("P10D");
        resolve(complain(), "upheld");
        String cancelled = part("cancelled");
        JsonNode event = event("awards.cancelled.v1", cancelled);
        assertTrue(event.get("partial").asBoolean());
        assertEquals(market.paint, event.at("/items/0").asText());
        market.negotiator()
                .get("/awards/" + award)
                .then()
                .body("state", equalTo("ratified"))
                .body("total.amount", equalTo("480.00"));
        assertEquals("evaluated", market.state());
        String scenario = market.solved("{\"name\":\"Pour la peinture\"}");
        market.negotiator()
                .get("/scenarios/" + scenario)
                .then()
                .body("open", hasSize(1))
                .body("total.amount", equalTo("328.50"))
                .body("baseline.amount", equalTo("400.00"));
        String second = id(market.propose(scenario));
        assertTrue(event("awards.proposed.v1", second).get("remainder").asBoolean());
        market.propose(scenario).then().statusCode(409);
        assertEquals("awarded", market.state());
    }

    @Test
    void whatIsNotOpenAnyMoreIsNotProposed() {
        ratify("P10D");
        String before = market.negotiator().get("/awards/" + award).path("scenarioId");
        resolve(complain(), "upheld");
        market.propose(before).then().statusCode(409).body("type", endsWith("scenario-outdated"));
    }

    @Test
    void aWinnerThatRefusesAfterTheVoteLosesItsPartToTheNext() {
        ratify("P10D");
        Market.seller(Market.supplier())
                .body("{\"reason\":\"Non\"}")
                .post("/awards/" + award + "/refusals")
                .then()
                .statusCode(404);
        String refused = id(Market.seller(paint)
                .body("{\"reason\":\"Notre usine a brûlé\"}")
                .post("/awards/" + award + "/refusals"));
        JsonNode cancelled = event("awards.cancelled.v1", refused);
        assertEquals("refused", cancelled.get("reason").asText());
        assertEquals(award, cancelled.get("continues").asText());
        String next = cancelled.get("nextScenarioId").asText();
        awaitSolved(next);
        market.negotiator()
                .get("/scenarios/" + next)
                .then()
                .body("state", equalTo("optimal"))
                .body("excludedSuppliers", hasItem(paint))
                .body("allocations.supplierId", not(hasItem(paint)))
                .body("total.amount", equalTo("730.00"));
        market.negotiator()
                .get("/awards/" + refused)
                .then()
                .body("nextScenarioId", equalTo(next))
                .body("endExplanation", equalTo("Notre usine a brûlé"));
        String second = id(market.propose(next));
        market.decide(second, "carried");
        await(second, "ratified");
        market.negotiator().get("/awards/" + award).then().body("state", equalTo("ratified"));
    }

    @Test
    void aWinnerThatRefusesBeforeTheVoteTakesTheProposalWithIt() {
        propose("P10D");
        String refused =
                id(Market.seller(paint).body("{\"reason\":\"Trop loin\"}").post("/awards/" + award + "/refusals"));
        assertEquals(award, refused);
        JsonNode cancelled = event("awards.cancelled.v1", award);
        assertFalse(cancelled.get("partial").asBoolean());
        assertEquals("evaluated", market.state());
        String next = cancelled.get("nextScenarioId").asText();
        awaitSolved(next);
        market.negotiator().get("/scenarios/" + next).then().body("total.amount", equalTo("1210.00"));
        String second = id(market.propose(next));
        assertFalse(event("awards.proposed.v1", second).get("remainder").asBoolean());
        Market.seller(paint)
                .body("{\"reason\":\"Encore non\"}")
                .post("/awards/" + second + "/refusals")
                .then()
                .statusCode(404);
    }

    @Test
    void whatNobodyElseOffersEndsUnsuccessful() {
        market = new Market("P10D", "5000.00");
        List<String> suppliers = market.evaluate(market.bulbs("5"), market.bid("4", "4", "9"));
        award = id(market.propose(market.solved("{\"name\":\"Le moins cher\"}")));
        String failed = id(market.negotiator()
                .body("{\"supplierId\":\"%s\",\"kind\":\"bankruptcy\",\"reason\":\"Avis du 3 mars\"}"
                        .formatted(suppliers.get(1)))
                .post("/awards/" + award + "/failures"));
        assertEquals(award, failed);
        JsonNode lost = event("awards.unsuccessful.v1", part("unsuccessful"));
        assertEquals(market.paint, lost.at("/items/0").asText());
        assertEquals("no-supplier-left", lost.get("reason").asText());
        String next = event("awards.cancelled.v1", award).get("nextScenarioId").asText();
        awaitSolved(next);
        market.negotiator()
                .get("/scenarios/" + next)
                .then()
                .body("total.amount", equalTo("600.00"))
                .body("allocations.supplierId", hasItem(suppliers.get(0)));
        id(market.propose(next));
        assertEquals("awarded", market.state());
    }

    @Test
    void aTenderFailsWhenNoSupplierIsLeft() {
        market = new Market("P10D", "5000.00");
        String only = market.evaluate(market.bid("4", "4", "9")).get(0);
        award = id(market.propose(market.solved("{\"name\":\"Seul\"}")));
        market.decide(award, "carried");
        await(award, "ratified");
        Market.seller(only)
                .body("{\"reason\":\"Non merci\"}")
                .post("/awards/" + award + "/refusals")
                .then()
                .statusCode(201)
                .body("state", equalTo("unsuccessful"));
        event("awards.unsuccessful.v1", award);
        assertEquals("unsuccessful", market.state());
    }

    @Test
    void aContractThatIsNotSignedGoesToTheNextSupplierOrToNobody() {
        ratify("PT1S");
        await(award, "active");
        assertEquals("complete", market.state());
        Market.seller(paint)
                .body("{\"reason\":\"Trop tard\"}")
                .post("/awards/" + award + "/refusals")
                .then()
                .statusCode(409)
                .body("type", endsWith("contract-drawn-up"));
        lapse(award, paint);
        String lapsed = part("cancelled");
        JsonNode cancelled = event("awards.cancelled.v1", lapsed);
        assertEquals("declined", cancelled.get("reason").asText());
        assertTrue(cancelled.get("partial").asBoolean());
        market.awaitState("evaluated");
        market.negotiator()
                .body("{\"reason\":\"Plus besoin de peinture\"}")
                .post("/awards/" + award + "/abandonment")
                .then()
                .statusCode(409);
        market.negotiator()
                .body("{\"reason\":\"Plus besoin de peinture\"}")
                .post("/awards/" + lapsed + "/abandonment")
                .then()
                .statusCode(200)
                .body("state", equalTo("unsuccessful"));
        assertEquals(
                market.paint,
                event("awards.unsuccessful.v1", lapsed).at("/items/0").asText());
        assertEquals("complete", market.state());
        market.negotiator().get("/awards/" + award).then().body("state", equalTo("active"));
    }

    @Test
    void aCampaignThatIsGivenUpKeepsWhatIsInForceAndEndsTheRest() {
        ratify("PT8S");
        complain();
        await(award, "active");
        String rest = part("ratified");
        Events.send(
                "campaigns",
                "campaigns.cancelled.v1",
                market.campaign,
                "{\"campaignId\":\"%s\",\"reason\":\"Abandon\"}".formatted(market.campaign));
        await(rest, "unsuccessful");
        market.negotiator().get("/awards/" + award).then().body("state", equalTo("active"));
        assertEquals("complete", market.state());
    }

    private void lapse(String award, String supplier) {
        String contract = UUID.randomUUID().toString();
        String data = """
                {"contractId":"%s","awardId":"%s","campaignId":"%s","supplierId":"%s","contracts":2,"items":["%s"],
                "otherItems":[],"reason":"declined","explanation":"Nos coûts ont doublé",
                "lapsedAt":"2030-03-01T14:00:00Z"}""".formatted(contract, award, market.campaign, supplier, market.paint);
        try {
            Schemas.check("contracts.lapsed.v1", new ObjectMapper().readTree(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        Events.send("contracts", "contracts.drawn-up.v1", contract, """
                {"contractId":"%s","awardId":"%s","campaignId":"%s","supplierId":"%s","organizer":"%s","contracts":2}""".formatted(
                        contract, award, market.campaign, supplier, market.federation));
        Events.send("contracts", "contracts.lapsed.v1", contract, data);
    }

    @Test
    void votersReadTheScenariosThatWereCompared() {
        market = new Market("P10D", "5000.00");
        List<String> suppliers = market.evaluate(market.bid("4", "4", "20"), market.bid("6", "6", "9"));
        String cheapest = market.solved("{\"name\":\"Le moins cher\"}");
        String alone = market.solved("{\"name\":\"Un seul\",\"maxWinners\":1}");
        market.propose(alone, "{\"scenarioId\":\"%s\"}".formatted(cheapest))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("considered"));
        award = id(market.propose(
                cheapest,
                "{\"scenarioId\":\"%s\"},{\"scenarioId\":\"%s\",\"whyNot\":{\"fr\":\"Plus cher\",\"en\":\"Dearer\"}}"
                        .formatted(cheapest, alone)));
        String member = market.member();
        Market.buyer(member)
                .get("/awards/" + award + "/scenarios")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].proposed", equalTo(true))
                .body("items[0].savings.amount", equalTo("191.50"))
                .body("items[0].winners", hasSize(2))
                .body("items[1].total.amount", equalTo("1048.50"))
                .body("items[1].savings.amount", equalTo("-48.50"))
                .body("items[1].conditions[0].en", equalTo("at most 1 suppliers win"))
                .body("items[1].costs[0].cost.amount", equalTo("240.00"))
                .body("items[1].whyNot.fr", equalTo("Plus cher"))
                .body("items[1].allocations", nullValue());
        Market.seller(suppliers.get(0))
                .get("/awards/" + award + "/scenarios")
                .then()
                .statusCode(404);
        JsonNode proposed = event("awards.proposed.v1", award);
        assertEquals("191.50", proposed.at("/savings/amount").asText());
        assertEquals("1048.50", proposed.at("/alternatives/0/total/amount").asText());
        assertEquals("Dearer", proposed.at("/alternatives/0/whyNot/en").asText());
    }

    @Test
    void everyBidderIsToldWhatCameOfItsBid() {
        propose("P10D");
        market.negotiator().get("/awards/" + award + "/notices").then().body("items", hasSize(0));
        market.decide(award, "carried");
        await(award, "ratified");
        JsonNode ratified = event("awards.ratified.v1", award);
        assertEquals(2, ratified.get("bidders").size());
        assertEquals(2, ratified.get("lots").size());
        market.negotiator().get("/awards/" + award + "/notices").then().body("items", hasSize(2));
        String lot = "items[0].lots.find { it.lotId == '%s' }".formatted(market.lotOf(market.paint));
        Market.seller(bulbs)
                .get("/awards/" + award + "/notices")
                .then()
                .body("items", hasSize(1))
                .body(lot + ".won", equalTo(false))
                .body(lot + ".rank", equalTo(2))
                .body(lot + ".ranked", equalTo(2))
                .body(lot + ".total.amount", equalTo("730.00"))
                .body(lot + ".winners[0].total.amount", equalTo("328.50"))
                .body(
                        "items[0].complaintsUntil",
                        equalTo(ratified.get("standstillUntil").asText()));
        Market.buyer(market.member())
                .get("/awards/" + award + "/notices")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aComplaintIsShownToTheGroupOnceItIsDecided() {
        ratify("P10D");
        String complaint = complain();
        String member = market.member();
        Market.buyer(member).get("/complaints/" + complaint).then().statusCode(404);
        Market.buyer(member).get("/awards/" + award + "/complaints").then().body("items", hasSize(0));
        Market.seller(paint).get("/complaints/" + complaint).then().statusCode(404);
        Market.seller(bulbs)
                .body("{\"reason\":\"Et ceci\",\"lots\":[\"%s\"]}".formatted(UUID.randomUUID()))
                .post("/awards/" + award + "/complaints")
                .then()
                .statusCode(400);
        resolve(complaint, "dismissed");
        Market.buyer(member).get("/complaints/" + complaint).then().statusCode(200);
        Market.buyer(member).get("/awards/" + award + "/complaints").then().body("items", hasSize(1));
    }
}
