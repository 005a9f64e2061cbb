package coop.grappe.supplier.award;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.award.Runner;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What scenarios may ask for, what they answer, and who computes them. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ScenarioTest {

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

    private Market evaluated(Market market, String... bids) {
        List<String> suppliers = market.evaluate(bids);
        supplier = suppliers.get(0);
        other = suppliers.get(suppliers.size() - 1);
        return market;
    }

    private static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }

    @Test
    void aDiscountOnAllThatIsAwardedIsInThePricesOfTheAward() throws IOException {
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
                .body("state", equalTo("optimal"))
                .body("total.amount", equalTo("727.65"));
        coop.grappe.award.Award again = solvedAgain(market, scenario);
        assertEquals(coop.grappe.award.Award.Status.OPTIMAL, again.status());
        assertEquals(0, new BigDecimal("727.65").compareTo(Objects.requireNonNull(again.total())));
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
                .statusCode(202);
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
    void packagesIncumbentsAndWinnersOfALotAreReckonedWith() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        List<String> lots = market.negotiator().get("/tenders/" + market.tender).path("lots.id");
        market.publish("open", Market.in(Duration.ofSeconds(4)));
        String packages = "\"packageDiscounts\":[{\"lotIds\":[\"%s\",\"%s\"],\"percent\":\"20\"}],\"answers\""
                .formatted(lots.get(0), lots.get(1));
        supplier = Market.supplier();
        other = Market.supplier();
        String whole = submitted(market, supplier, market.bid("5", "4", "9"));
        String packed = submitted(market, other, market.bid("5", "4.50", "10").replace("\"answers\"", packages));
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        market.declare();
        market.score(whole, 100);
        market.score(packed, 0);
        market.rank().then().statusCode(200);
        market.negotiator()
                .get("/scenarios/" + market.solved("{\"name\":\"Ensemble\"}"))
                .then()
                .body("state", equalTo("optimal"))
                .body("total.amount", equalTo("724.00"))
                .body("savings.amount", equalTo("276.00"))
                .body("savingsPercent", equalTo("27.60"))
                .body("allocations.bidId.unique()", equalTo(List.of(packed)))
                .body("runnerUp.total.amount", equalTo("808.50"))
                .body("runnerUp.winners", equalTo(List.of(supplier)))
                .body("lots[0].nextSupplierId", equalTo(supplier))
                .body("lots[0].nextPrice.amount", equalTo("480.00"));
        String incumbent =
                "{\"name\":\"Rester\",\"incumbents\":{\"suppliers\":[\"%s\"],\"switchingCost\":{\"amount\":\"50.00\",\"currency\":\"CAD\"}}}";
        market.negotiator()
                .get("/scenarios/" + market.solved(incumbent.formatted(supplier)))
                .then()
                .body("total.amount", equalTo("808.50"))
                .body("conditions[0].condition", equalTo("incumbents.switchingCost"))
                .body("conditions[0].cost.amount", equalTo("84.50"));
        market.negotiator()
                .get("/scenarios/" + market.solved("{\"name\":\"Valeur\",\"objective\":\"best-value\"}"))
                .then()
                .body("total.amount", equalTo("808.50"))
                .body("value.amount", equalTo("565.95"))
                .body("gap", equalTo("0"))
                .body("conditions[0].condition", equalTo("objective"))
                .body("conditions[0].cost.amount", equalTo("84.50"));
        String two = "{\"name\":\"À deux\",\"splitLots\":%s,\"lotWinners\":[{\"lotId\":\"%s\",\"atLeast\":2}]}";
        String shared = market.solved(two.formatted(true, lots.get(0)));
        market.negotiator()
                .get("/scenarios/" + shared)
                .then()
                .body("state", equalTo("optimal"))
                .body("lots[0].winners.size()", equalTo(2))
                .body("total.amount", equalTo("809.50"));
        market.negotiator()
                .body(two.formatted(false, lots.get(0)))
                .post("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("lotWinners"));
        market.negotiator()
                .body("{\"name\":\"Faux\",\"alternatives\":[\"%s\"]}".formatted(market.bulb))
                .post("/tenders/" + market.tender + "/scenarios")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("alternatives[0]"));
    }

    private static String submitted(Market market, String seller, String bid) {
        return market.submit(seller, bid).then().statusCode(201).extract().path("bidId");
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
        solving.stillComputing(UUID.fromString(others), 42, new SoFar(Money.cad("812.00"), new BigDecimal("0.0125")));
        market.solved("{\"name\":\"Le nôtre\"}");
        market.negotiator()
                .get("/scenarios/" + others)
                .then()
                .body("state", equalTo("computing"))
                .body("soFar.total.amount", equalTo("812.00"))
                .body("soFar.gap", equalTo("0.0125"))
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

    private String computing(Market market, String claimedUntil) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var insert = connection.createStatement()) {
            insert.executeUpdate("""
                    insert into scenario (id, tender_id, organizer, name, split_lots, excluded_suppliers, state, progress, attempts,
                    requested_at, claimed_until, baseline_amount, baseline_currency, relaxable, relaxed, rulings, shares, conditions, terms, findings, allocations, version)
                    values ('%s', '%s', '%s', 'Interrompu', true, '{}', 'computing', 40, 1, now() - interval '1 minute',
                    %s, 1000, 'CAD', '{}', '{}', '[]', '[]', '[]', '{}', '{}', '[]', 0)""".formatted(id, market.tender, market.federation, claimedUntil));
        }
        return id;
    }

    /** What anybody gets who gives the export to the runner. */
    private static coop.grappe.award.Award solvedAgain(Market market, String scenario) throws IOException {
        Path export = Files.createTempFile("market", ".json");
        try {
            Files.writeString(
                    export,
                    market.negotiator()
                            .get("/scenarios/" + scenario + "/market")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            return Runner.solve(export, 60, 0);
        } finally {
            Files.delete(export);
        }
    }
}
