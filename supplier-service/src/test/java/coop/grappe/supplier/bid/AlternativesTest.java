package coop.grappe.supplier.bid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Market;
import coop.grappe.supplier.sealing.Proofs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A supplier has one primary bid and perhaps alternatives, each of which is sealed, proved and opened like any bid. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AlternativesTest {

    @Inject
    DataSource database;

    private static Market published(Duration untilDeadline) {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.publish("open", Market.in(untilDeadline), "null,\"rules\":{\"alternatives\":2}");
        return market;
    }

    private static String alternative(int number, String bid) {
        return "{\"alternative\":{\"number\":%d,\"description\":\"Intensité variable\"},%s"
                .formatted(number, bid.substring(1));
    }

    private static String accepted(Market market, String supplier, String bid) {
        return market.submit(supplier, bid).then().statusCode(201).extract().path("bidId");
    }

    private static List<String> states(Market market, String supplier) {
        return Market.seller(supplier)
                .get("/tenders/" + market.tender + "/bids")
                .path("items.state");
    }

    @Test
    void anAlternativeNeedsAStandingPrimaryBidAndGoesWithIt() {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        String bid = market.bid("5", "4", "9");
        market.submit(supplier, alternative(1, bid)).then().statusCode(409).body("type", endsWith("no-primary-bid"));
        String primary = accepted(market, supplier, bid);
        market.submit(supplier, alternative(3, bid))
                .then()
                .statusCode(400)
                .body("violations.field", contains("alternative.number"));
        market.submit(supplier, alternative(1, bid)).then().statusCode(201).body("alternative", equalTo(1));
        accepted(market, supplier, alternative(2, bid));
        accepted(market, supplier, alternative(1, bid));
        assertEquals(List.of("pending", "superseded", "pending", "pending"), states(market, supplier));
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .body("items.alternative", equalTo(List.of(0, 1, 2, 1)))
                .body("items.description", everyItem(nullValue()));

        String better = accepted(market, supplier, bid);
        assertEquals(List.of("superseded", "superseded", "pending", "pending", "pending"), states(market, supplier));
        Market.seller(supplier).post("/bids/" + better + "/withdrawal").then().statusCode(200);
        assertEquals(
                List.of("superseded", "superseded", "withdrawn", "withdrawn", "withdrawn"), states(market, supplier));
        List<String> leaves = Market.as(Tokens.of(market.federation, Role.AUDITOR))
                .get("/tenders/" + market.tender + "/log")
                .path("leaves");
        assertEquals(
                3,
                leaves.stream().filter(leaf -> leaf.contains("\"withdrawn\"")).count());
        assertTrue(leaves.stream().anyMatch(leaf -> leaf.contains("\"replaces\":\"" + primary)));
        market.submit(supplier, alternative(1, bid)).then().statusCode(409);
    }

    @Test
    void anAlternativeIsWithdrawnAlone() {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        accepted(market, supplier, market.bid("5", "4", "9"));
        String alternative = accepted(market, supplier, alternative(1, market.bid("5", "4", "8")));
        Market.seller(supplier)
                .post("/bids/" + alternative + "/withdrawal")
                .then()
                .statusCode(200);
        assertEquals(List.of("pending", "withdrawn"), states(market, supplier));
    }

    @Test
    void anAlternativeIsOpenedProvedRankedAndNotAwardedUnasked() throws Exception {
        Market market = published(Duration.ofSeconds(10));
        String supplier = Market.supplier();
        Response primary = market.submit(supplier, market.bid("5", "4", "9"));
        Response alternative = market.submit(supplier, alternative(1, market.bid("5", "3", "8")));
        Response other = market.submit(Market.supplier(), market.bid("6", "5", "9"));
        market.awaitState("closed");
        market.submit(supplier, alternative(2, market.bid("5", "3", "8")))
                .then()
                .statusCode(409)
                .body("type", endsWith("deadline-passed"));
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .body("bids", equalTo(3));
        String bid = alternative.path("bidId");
        market.negotiator()
                .get("/bids/" + bid)
                .then()
                .body("alternative", equalTo(1))
                .body("description", equalTo("Intensité variable"));
        market.negotiator()
                .get("/tenders/" + market.tender + "/opening")
                .then()
                .body("bids", hasSize(3))
                .body("bids.alternative", equalTo(List.of(0, 1, 0)));
        List<String> receipts =
                List.of(primary.<String>path("signedReceipt"), alternative.<String>path("signedReceipt"));
        assertEquals(List.of(), Proofs.findings(market, receipts));

        market.declare();
        for (Response one : List.of(primary, alternative, other)) {
            market.score(one.path("bidId"), 50);
        }
        market.rank()
                .then()
                .statusCode(200)
                .body("lots[0].bids.alternative", hasItem(1))
                .body("lots[0].bids.bidId", hasItem(bid));
        String scenario = market.solved("{\"name\":\"Le moins cher\"}");
        market.propose(scenario).then().statusCode(201).body("total.amount", equalTo("808.50"));
    }

    @Test
    void theNumberOfAnAlternativeIsBoundByItsSeal() throws SQLException {
        Market market = published(Duration.ofSeconds(8));
        String supplier = Market.supplier();
        accepted(market, supplier, market.bid("5", "4", "9"));
        String alternative = accepted(market, supplier, alternative(1, market.bid("5", "4", "8")));
        Rows rows = new Rows(database);
        String swap = "update bid set alternative = 2 where id = '" + alternative + "'";
        assertThrows(SQLException.class, () -> rows.change(swap));
        rows.change("alter table bid disable trigger bid_keeps_its_seal");
        try {
            rows.change(swap);
        } finally {
            rows.change("alter table bid enable trigger bid_keeps_its_seal");
        }
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .body("bids", equalTo(1));
        market.negotiator().get("/bids/" + alternative).then().body("state", equalTo("disqualified"));
    }

    @Test
    void aDryRunSaysTheSameAsASubmissionAndLeavesNothing() throws SQLException {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        String path = "/tenders/" + market.tender + "/bids/validation";
        String wrong = market.bid("5", "4", "9").replaceFirst("\\{\"threshold\":\"0\"", "{\"threshold\":\"5\"");
        Rows rows = new Rows(database);
        Map<String, Integer> before = rows.of(market.tender, supplier);
        Response refused = Market.seller(supplier)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wrong)
                .post(path);
        refused.then().statusCode(400);
        Market.seller(supplier)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(market.bid("5", "4", "9"))
                .post(path)
                .then()
                .statusCode(200)
                .body("alternative", equalTo(0));
        Market.seller(supplier)
                .body(alternative(1, market.bid("5", "4", "9")))
                .post(path)
                .then()
                .statusCode(409);
        market.negotiator().body(market.bid("5", "4", "9")).post(path).then().statusCode(403);
        assertEquals(before, rows.of(market.tender, supplier));
        assertEquals(
                (Object) refused.path("violations"),
                market.submit(supplier, wrong).path("violations"));
    }
}
