package coop.grappe.supplier.award;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What can happen to an award beside the main road, and to the service that computes it. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AwardCourseTest {

    @Inject
    DataSource database;

    @Inject
    ScenarioSolving solving;

    private String supplier;
    private String other;

    private Market evaluated(String standstill, String ceiling) {
        return evaluated(new Market(standstill, ceiling));
    }

    private Market evaluated(Market market) {
        return evaluated(market, market.bid("5", "4", "9"));
    }

    /** With one supplier for each bid; the first is {@link #supplier}, the last {@link #other}. */
    private Market evaluated(Market market, String... bids) {
        market.prepare();
        market.publish("open", Market.in(Duration.ofMillis(1500)));
        List<String> ids = new ArrayList<>();
        for (String bid : bids) {
            other = Market.supplier();
            supplier = ids.isEmpty() ? other : supplier;
            ids.add(market.submit(other, bid).then().statusCode(201).extract().path("bidId"));
        }
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        ids.forEach(bid -> market.score(bid, 50));
        market.negotiator()
                .post("/tenders/" + market.tender + "/evaluation")
                .then()
                .statusCode(200);
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
        return market.negotiator()
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
    void aDiscountOnAllThatIsAwardedIsInThePricesOfTheAward() {
        Market market = new Market("P10D", "5000.00");
        String discounts =
                "\"totalDiscounts\":[{\"from\":{\"amount\":\"808.50\",\"currency\":\"CAD\"},\"percent\":\"10\"}],\"answers\"";
        evaluated(market, market.bid("5", "4", "9").replace("\"answers\"", discounts));
        String scenario = market.solved("{\"name\":\"Seul\"}");
        market.negotiator()
                .get("/scenarios/" + scenario)
                .then()
                .body("state", equalTo("optimal"))
                .body("total.amount", equalTo("727.65"))
                .body("bound.amount", equalTo("727.65"));
        market.negotiator()
                .get("/scenarios/" + scenario + "/market")
                .then()
                .body("bidders[0].totalDiscounts[0].basisPoints", equalTo(1000))
                .body("lots.items.flatten().size()", equalTo(2));
        market.negotiator()
                .get("/scenarios/" + market.solved("{\"name\":\"Partagé\",\"splitLots\":true}"))
                .then()
                .body("failure", equalTo("split-with-totals"));
        String award = id(market.propose(scenario));
        market.negotiator()
                .get("/awards/" + award)
                .then()
                .body("total.amount", equalTo("727.65"))
                .body(
                        "suppliers[0].lines.find { it.itemId == '%s' }.schedule.tiers[1].unitPrice.amount"
                                .formatted(market.bulb),
                        equalTo("3.60"));
    }

    @Test
    void aShareIsKeptAtTheLeastCost() {
        Market market = new Market("P10D", "5000.00");
        evaluated(market, market.bid("5", "4", "9"), market.bid("5", "4.50", "10"));
        String share =
                "{\"name\":\"%s\",\"shares\":[{\"of\":\"%s\",\"kind\":\"%s\",\"percent\":\"%s\"}],\"splitLots\":%s}";
        String cheapest = market.solved("{\"name\":\"Sans condition\"}");
        market.negotiator().get("/scenarios/" + cheapest).then().body("total.amount", equalTo("808.50"));
        String shared = market.solved(share.formatted("Part", other, "at-least", "30", false));
        String total = market.negotiator().get("/scenarios/" + shared).path("total.amount");
        String shareCost =
                new BigDecimal(total).subtract(new BigDecimal("808.50")).toPlainString();
        market.negotiator()
                .get("/scenarios/" + shared)
                .then()
                .body("state", equalTo("optimal"))
                .body("shares[0].percent", equalTo("30"))
                .body("allocations.findAll { it.supplierId == '%s' }.size()".formatted(other), greaterThan(0))
                .body("conditions.condition", equalTo(List.of("shares[0]")))
                .body("conditions[0].totalWithout.amount", equalTo("808.50"))
                .body("conditions[0].cost.amount", equalTo(shareCost));
        String most = market.solved(share.formatted("Pas tout", supplier, "at-most", "0", false));
        market.negotiator()
                .get("/scenarios/" + most)
                .then()
                .body("allocations.findAll { it.supplierId == '%s' }.size()".formatted(supplier), equalTo(0));
        String contradiction = market.solved(
                ("{\"name\":\"Contradiction\",\"excludedSuppliers\":[\"%s\"],\"shares\":[{\"of\":\"%s\",\"kind\":\"at-least\","
                                + "\"percent\":\"100\"}]}")
                        .formatted(other, other));
        market.negotiator()
                .get("/scenarios/" + contradiction)
                .then()
                .body("state", equalTo("infeasible"))
                .body("conditions.condition", equalTo(List.of("excludedSuppliers", "shares[0]")))
                .body("conditions[0].totalWithout.amount", equalTo("905.00"))
                .body("conditions[1].totalWithout.amount", equalTo("808.50"));
        String relaxed = market.solved(
                ("{\"name\":\"Assouplie\",\"maxWinners\":1,\"excludedSuppliers\":[\"%s\"],\"shares\":[{\"of\":\"%s\",\"kind\":\"at-least\","
                                + "\"percent\":\"100\"}],\"relaxable\":[\"maxWinners\",\"excludedSuppliers\",\"shares[0]\"]}")
                        .formatted(other, other));
        market.negotiator()
                .get("/scenarios/" + relaxed)
                .then()
                .body("state", equalTo("optimal"))
                .body("relaxed", equalTo(List.of("maxWinners", "excludedSuppliers")))
                .body("total.amount", equalTo("905.00"))
                .body("conditions.condition", equalTo(List.of("shares[0]")));
        market.negotiator()
                .body("{\"name\":\"Faux\",\"relaxable\":[\"shares[0]\"]}")
                .post("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("relaxable[0]"));
        market.negotiator()
                .body(share.formatted("Les deux", other, "at-least", "30", true))
                .post("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("shares"));
    }

    @Test
    void winnersLotsAndLeastAwardsAreRuled() {
        Market market = new Market("P10D", "5000.00");
        String least = "\"minimumAward\":{\"amount\":\"400.00\",\"currency\":\"CAD\"},\"answers\"";
        evaluated(
                market, market.bid("5", "4", "9"), market.bid("5", "4.50", "10").replace("\"answers\"", least));
        String lot = market.negotiator().get("/tenders/" + market.tender).path("lots[0].id");
        String ruled = market.solved(
                "{\"name\":\"Imposé\",\"rulings\":[{\"lotId\":\"%s\",\"supplierId\":\"%s\",\"only\":true}]}"
                        .formatted(lot, other));
        market.negotiator()
                .get("/scenarios/" + ruled)
                .then()
                .body("state", equalTo("optimal"))
                .body("conditions[0].condition", equalTo("rulings[0]"))
                .body("conditions[0].totalWithout.amount", equalTo("808.50"))
                .body("allocations.findAll { it.supplierId == '%s' }.size()".formatted(other), greaterThan(0));
        market.negotiator()
                .body(
                        "{\"name\":\"Faux\",\"minWinners\":3,\"maxWinners\":2,\"rulings\":[{\"lotId\":\"%s\",\"supplierId\":\"%s\",\"only\":true}]}"
                                .formatted(market.bulb, other))
                .post("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("minWinners"))
                .body("violations.field", hasItem("rulings[0].lotId"));
        String three = market.solved("{\"name\":\"Trois\",\"minWinners\":3}");
        market.negotiator()
                .get("/scenarios/" + three)
                .then()
                .body("state", equalTo("infeasible"))
                .body("conditions.condition", equalTo(List.of("minWinners")));
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
    void whatAStoppedServiceWasComputingIsTakenUpAgain() throws SQLException {
        Market market = evaluated("P10D", "5000.00");
        String abandoned = computing(market, "now() - interval '50 seconds'");
        Await.until(() ->
                market.negotiator().get("/scenarios/" + abandoned).path("state").equals("optimal"));
        market.negotiator()
                .get("/scenarios/" + abandoned)
                .then()
                .body("total.amount", equalTo("808.50"))
                .body("progress", equalTo(100));
    }

    @Test
    void whatAnotherReplicaComputesIsLeftToIt() throws SQLException {
        Market market = evaluated("P10D", "5000.00");
        String others = computing(market, "now() + interval '1 hour'");
        solving.stillComputing(UUID.fromString(others), 42);
        market.solved("{\"name\":\"Le nôtre\"}");
        market.negotiator()
                .get("/scenarios/" + others)
                .then()
                .body("state", equalTo("computing"))
                .body("progress", equalTo(42));
        market.propose(others).then().statusCode(409).body("type", endsWith("scenario-unsolved"));
    }

    @Test
    void whatNeverComesBackIsGivenUp() throws SQLException {
        Market market = evaluated("P10D", "5000.00");
        String fatal = computing(market, "now() + interval '1 hour'");
        try (var connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate("update scenario set attempts = 3, claimed_until = now() where id = '" + fatal + "'");
        }
        Await.until(() ->
                market.negotiator().get("/scenarios/" + fatal).path("state").equals("failed"));
        market.negotiator().get("/scenarios/" + fatal).then().body("failure", equalTo("too-many-attempts"));
    }

    private String computing(Market market, String claimedUntil) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var insert = connection.createStatement()) {
            insert.executeUpdate("""
                    insert into scenario (id, tender_id, organizer, name, split_lots, excluded_suppliers, state, progress, attempts,
                    requested_at, claimed_until, baseline_amount, baseline_currency, relaxable, relaxed, rulings, shares, conditions, allocations, version)
                    values ('%s', '%s', '%s', 'Interrompu', true, '{}', 'computing', 40, 1, now() - interval '1 minute',
                    %s, 1000, 'CAD', '{}', '{}', '[]', '[]', '[]', '[]', 0)""".formatted(id, market.tender, market.federation, claimedUntil));
        }
        return id;
    }

    @Test
    void onlyTheOrganizerSeesScenariosAndOnlyWithARole() {
        Market market = evaluated("P10D", "5000.00");
        String scenario = market.solved("{\"name\":\"Seul\"}");
        Market.as(Tokens.of(market.federation, Role.BUYER))
                .get("/scenarios/" + scenario)
                .then()
                .statusCode(403);
        Market.seller(supplier).get("/scenarios/" + scenario).then().statusCode(404);
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(404);
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/evaluation")
                .then()
                .statusCode(404);
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/scores")
                .then()
                .statusCode(404);
        market.evaluator()
                .body("{\"name\":\"Sans droit\"}")
                .post("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(403);
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
