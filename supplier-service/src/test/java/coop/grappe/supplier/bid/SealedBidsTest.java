package coop.grappe.supplier.bid;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nobody reads a bid before the opening, nobody is late, and what was submitted can be proved. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class SealedBidsTest {

    @Inject
    DataSource database;

    private static Market published(Duration untilDeadline) {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.publish("open", Market.in(untilDeadline));
        return market;
    }

    @Test
    void nobodyOpensBeforeTheDeadlineAndNobodyElseReads() {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        String bid = market.submit(supplier, market.bid("5", "4", "9"))
                .then()
                .statusCode(201)
                .extract()
                .path("bidId");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(409)
                .body("type", endsWith("still-sealed"));
        Market.seller(supplier).get("/bids/" + bid).then().statusCode(200).body("items", nullValue());
        market.negotiator().get("/bids/" + bid).then().statusCode(404);
        market.negotiator().get("/tenders/" + market.tender + "/bids").then().body("items", hasSize(0));
        String other = Market.supplier();
        Market.seller(other).get("/bids/" + bid).then().statusCode(404);
        Market.seller(other).post("/bids/" + bid + "/withdrawal").then().statusCode(404);
        Market.seller(other).get("/tenders/" + market.tender + "/bids").then().body("items", hasSize(0));
    }

    @Test
    void aWithdrawnBidIsNeverRead() {
        Market market = published(Duration.ofSeconds(3));
        String supplier = Market.supplier();
        String bid = market.submit(supplier, market.bid("5", "4", "9")).path("bidId");
        Market.seller(supplier)
                .post("/bids/" + bid + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        Market.seller(supplier).post("/bids/" + bid + "/withdrawal").then().statusCode(409);
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200)
                .body("state", equalTo("unsuccessful"));
        Market.seller(supplier).get("/bids/" + bid).then().body("items", nullValue());
        Schemas.check(
                "tenders.unsuccessful.v1",
                Events.await(
                        "tenders",
                        "tenders.unsuccessful.v1",
                        data -> data.get("tenderId").asText().equals(market.tender)));
    }

    @Test
    void aSubmittedBidCannotBeChangedEvenInTheDatabase() {
        Market market = published(Duration.ofHours(1));
        String bid = market.submit(Market.supplier(), market.bid("5", "4", "9")).path("bidId");
        for (String change : List.of("sealed = '\\x00'", "digest = 'x'", "commitment = 'x'", "submitted_at = now()")) {
            SQLException refused = org.junit.jupiter.api.Assertions.assertThrows(SQLException.class, () -> {
                try (var connection = database.getConnection();
                        var statement = connection.createStatement()) {
                    statement.executeUpdate("update bid set " + change + " where id = '" + bid + "'");
                }
            });
            assertTrue(refused.getMessage().contains("never changes"), refused.getMessage());
        }
    }

    @Test
    void aBidOnSomethingElseIsRefusedWithEveryReasonAndLeavesNothing() {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        String bid = """
                {"items":[{"itemId":"%s","schedule":{"kind":"all-units","tiers":[
                {"threshold":"5","unitPrice":{"amount":"1.00","currency":"USD"}}]},"capacity":{"value":"1","unit":"LTR"}}],
                "answers":[{"criterionId":"price","text":"Bas"}]}""".formatted(market.bulb);
        market.submit(supplier, bid).then().statusCode(400).body("violations", hasSize(4));
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aClosingWaitsForASubmissionThatWasInTime() throws SQLException {
        Instant deadline = Market.in(Duration.ofSeconds(2));
        Market market = new Market("P10D", "5000.00");
        market.publish("open", deadline);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var submission = connection.createStatement()) {
                submission.executeQuery("select id from tender where id = '" + market.tender + "' for share");
                Await.until(() -> Instant.now().isAfter(deadline.plusSeconds(3)));
                assertEquals("active", market.state());
                market.submit(
                                Market.supplier(),
                                market.bid("5", "4", "9").replaceAll("\"answers\":\\[.*]", "\"answers\":[]"))
                        .then()
                        .statusCode(409)
                        .body("type", endsWith("deadline-passed"));
            }
            connection.rollback();
        }
        market.awaitState("closed");
    }

    @Test
    void whoeverIsAnsweredYesAroundTheDeadlineIsReadAtTheOpening() throws Exception {
        Market market = published(Duration.ofSeconds(4));
        List<String> suppliers =
                IntStream.range(0, 6).mapToObj(i -> Market.supplier()).toList();
        ExecutorService pool = Executors.newFixedThreadPool(suppliers.size());
        List<Future<String>> last = new ArrayList<>();
        for (String supplier : suppliers) {
            last.add(pool.submit(() -> lastReceipt(market, supplier)));
        }
        Set<String> receipts = new HashSet<>();
        for (Future<String> receipt : last) {
            receipts.add(receipt.get());
        }
        pool.shutdown();
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        List<String> read = market.negotiator()
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .extract()
                .path("items.id");
        assertEquals(receipts, Set.copyOf(read));
        assertEquals(suppliers.size(), read.size());
        JsonNode closed = Events.await(
                "tenders",
                "tenders.closed.v1",
                data -> data.get("tenderId").asText().equals(market.tender));
        Schemas.check("tenders.closed.v1", closed);
        assertEquals(suppliers.size(), closed.get("bids").asInt());
    }

    /** Submits again and again until it is too late; what was acknowledged last is what counts. */
    private static String lastReceipt(Market market, String supplier) {
        String receipt = "";
        while (true) {
            Response answer = market.submit(supplier, market.bid("5", "4", "9"));
            if (answer.statusCode() == 409) {
                return receipt;
            }
            receipt = answer.then().statusCode(201).extract().path("bidId");
        }
    }
}
