package coop.grappe.supplier.bid;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private static final String PRICE = "73.9173";
    private static final String WORDS = "Garantie secrète de dix-sept ans";

    @Inject
    DataSource database;

    @Inject
    Sealing sealing;

    @Inject
    SealingConfig config;

    private static Market published(Duration untilDeadline) {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.publish("open", Market.in(untilDeadline));
        return market;
    }

    @Test
    void aDumpOfTheDatabaseHoldsNothingOfASealedBid() throws SQLException {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        String bid = market.bid("9.99", PRICE, PRICE).replace("Garantie de deux ans", WORDS);
        Market.seller(supplier)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(bid)
                .post("/tenders/" + market.tender + "/bids")
                .then()
                .statusCode(201);
        String dump = dump();
        assertTrue(dump.contains(supplier), "the dump holds the bid");
        assertFalse(dump.contains(PRICE));
        assertFalse(dump.contains(hex(PRICE)), "not even as bytes");
        assertFalse(dump.contains("secrète"));
        assertFalse(dump.contains(hex("ans")) && dump.contains(hex(WORDS)));
        assertFalse(dump.contains("privateKey") || dump.contains("HpkePrivateKey"));
    }

    private String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (rows.next()) {
                        dump.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
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
    void aSealOpensInItsOwnContextOnly() {
        Market market = published(Duration.ofHours(1));
        UUID tender = UUID.fromString(market.tender);
        UUID id = UUID.randomUUID();
        byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
        SealedBid sealed = QuarkusTransaction.requiringNew()
                .call(() -> sealing.seal(words, new SealContext(tender, id, "CA-QC-NEQ:1")));
        assertArrayEquals(
                words,
                sealing.open(sealed, new SealContext(tender, id, "CA-QC-NEQ:1")).orElseThrow());
        assertTrue(
                sealing.open(sealed, new SealContext(tender, id, "CA-QC-NEQ:2")).isEmpty());
        assertTrue(sealing.open(sealed, new SealContext(tender, UUID.randomUUID(), "CA-QC-NEQ:1"))
                .isEmpty());
        byte[] changed = sealed.cipherText().clone();
        changed[changed.length - 1] ^= 1;
        assertTrue(sealing.open(new SealedBid(changed), new SealContext(tender, id, "CA-QC-NEQ:1"))
                .isEmpty());
    }

    @Test
    void thePrivateKeyIsAFileThatItsOwnerAloneReads() throws IOException {
        Market market = published(Duration.ofHours(1));
        Path key = config.directory().resolve(market.tender + ".json");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config.directory())));
    }

    @Test
    void aSubmittedBidCannotBeChangedEvenInTheDatabase() {
        Market market = published(Duration.ofHours(1));
        String bid = market.submit(Market.supplier(), market.bid("5", "4", "9")).path("bidId");
        for (String change : List.of("sealed = '\\x00'", "digest = 'x'", "submitted_at = now()")) {
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
