package coop.grappe.supplier.auction;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.sealing.AuctionLeaf;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.Verification;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reverse auctions over HTTP: 120 bulbs, which three suppliers offer at 5.00, 5.10 and 5.20. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AuctionTest {

    private List<String> suppliers = List.of();
    private Market market;
    private String auction = "";

    @BeforeEach
    void open() {
        suppliers = Stream.generate(Market::supplier).limit(3).toList();
        market = new Market("P10D", "500000.00");
    }

    private static String rules(String feedback, String window) {
        return "{\"feedback\":\"%s\",\"minimumDecrementPercent\":\"1\",\"softCloseWindow\":\"%s\",\"extension\":\"%s\"}"
                .formatted(feedback, window, window);
    }

    private void opened(String rules) {
        market.prepare();
        market.publish("open", Market.in(Duration.ofSeconds(4)), rules);
        List.of("5.00", "5.10", "5.20")
                .forEach(price -> market.submit(
                                suppliers.get(List.of("5.00", "5.10", "5.20").indexOf(price)),
                                market.bid("9.00", price, "10.00"))
                        .then()
                        .statusCode(201));
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
    }

    private Response auction(Instant closesAt) {
        String lot = market.negotiator().get("/tenders/" + market.tender).path("lots[0].id");
        return market.negotiator()
                .body("{\"lotId\":\"%s\",\"closesAt\":\"%s\"}".formatted(lot, closesAt))
                .post("/tenders/" + market.tender + "/auctions");
    }

    private void begin(Duration duration) {
        auction = auction(Market.in(duration))
                .then()
                .statusCode(201)
                .body("decrement.amount", equalTo("6.00"))
                .body("bidders", equalTo(3))
                .extract()
                .path("id");
    }

    private Response bid(int supplier, String amount, boolean confirmed) {
        return Market.seller(suppliers.get(supplier))
                .body("{\"amount\":{\"amount\":\"%s\",\"currency\":\"CAD\"},\"confirmed\":%s}"
                        .formatted(amount, confirmed))
                .post("/auctions/" + auction + "/bids");
    }

    private Response seen(int supplier) {
        return Market.seller(suppliers.get(supplier)).get("/auctions/" + auction);
    }

    private void awaitClosing() {
        Await.until(() ->
                market.negotiator().get("/auctions/" + auction).path("state").equals("closed"));
    }

    @Test
    void biddersGoLowerAndWhatTheyComeDownToIsEvaluated() {
        opened(rules("rank", "PT1S"));
        market.negotiator()
                .post("/tenders/" + market.tender + "/evaluation")
                .then()
                .body("type", endsWith("scores-missing"));
        begin(Duration.ofSeconds(6));
        auction(Market.in(Duration.ofSeconds(9))).then().statusCode(409).body("type", endsWith("already-auctioned"));
        seen(2).then()
                .body("own.rank", equalTo(3))
                .body("own.startingAmount.amount", equalTo("624.00"))
                .body("lowest", nullValue())
                .body("standings", nullValue());
        assertRefusals();
        bid(2, "594.00", false).then().statusCode(201).body("number", equalTo(1));
        bid(1, "594.00", false).then().statusCode(201).body("number", equalTo(2));
        seen(2).then().body("own.rank", equalTo(1));
        seen(1).then().body("own.rank", equalTo(2));
        seen(0).then().body("own.rank", equalTo(3)).body("bids", equalTo(2));
        market.negotiator()
                .get("/auctions/" + auction)
                .then()
                .body("lowest.amount", equalTo("594.00"))
                .body("standings.rank", equalTo(List.of(1, 2, 3)))
                .body("standings.supplierId", equalTo(java.util.Arrays.asList(null, null, null)));
        market.negotiator()
                .post("/tenders/" + market.tender + "/evaluation")
                .then()
                .statusCode(409)
                .body("type", endsWith("auction-running"));
        Market.seller(suppliers.get(0))
                .get("/auctions/" + auction + "/bids")
                .then()
                .body("items", empty());
        Market.seller(suppliers.get(0))
                .get("/auctions/" + auction + "/log")
                .then()
                .statusCode(409);
        awaitClosing();
        bid(0, "500.00", false).then().statusCode(409).body("type", endsWith("auction-state"));
        seen(0).then().body("lowest.amount", equalTo("594.00")).body("standings", hasSize(3));
        market.negotiator()
                .get("/auctions/" + auction)
                .then()
                .body("standings.supplierId", equalTo(List.of(suppliers.get(2), suppliers.get(1), suppliers.get(0))));
        assertEvaluatedAtTheNewPrices();
    }

    private void assertRefusals() {
        bid(0, "594.01", false)
                .then()
                .statusCode(409)
                .body("type", endsWith("auction-decrement"))
                .body("highestAmount.amount", equalTo("594.00"));
        bid(0, "59.40", false).then().statusCode(422).body("type", endsWith("auction-unconfirmed"));
        bid(0, "0.00", false).then().statusCode(400);
        bid(0, "-5.00", false).then().statusCode(400);
        Market.seller(Market.supplier())
                .body("{\"amount\":{\"amount\":\"10.00\",\"currency\":\"CAD\"}}")
                .post("/auctions/" + auction + "/bids")
                .then()
                .statusCode(403)
                .body("type", endsWith("auction-no-part"));
        Market.as(Tokens.of(suppliers.get(0), Role.BUYER))
                .body("{\"amount\":{\"amount\":\"10.00\",\"currency\":\"CAD\"}}")
                .post("/auctions/" + auction + "/bids")
                .then()
                .statusCode(403);
        seen(0).then().body("bids", equalTo(0));
    }

    private void assertEvaluatedAtTheNewPrices() {
        List<String> bids =
                market.negotiator().get("/tenders/" + market.tender + "/bids").path("items.id");
        market.declare();
        bids.forEach(bid -> market.score(bid, 50));
        market.negotiator()
                .get("/bids/" + bids.get(2))
                .then()
                .body("items[0].schedule.tiers[1].unitPrice.amount", equalTo("5.20"))
                .body("negotiated[0].schedule.tiers.unitPrice.amount", equalTo(List.of("8.5673", "4.95")));
        market.negotiator().get("/bids/" + bids.get(0)).then().body("negotiated", empty());
        market.rank()
                .then()
                .statusCode(200)
                .body("lots[0].bids.total.amount", equalTo(List.of("594.00", "594.00", "600.00")));
    }

    @Test
    void aLateBidMovesTheEndAndEverythingIsProvedAfterwards() throws Exception {
        opened(rules("price", "PT3S"));
        begin(Duration.ofSeconds(2));
        String before = seen(0).path("closesAt");
        Response receipt = bid(1, "590.00", false);
        receipt.then().statusCode(201);
        String after = receipt.path("closesAt");
        assertTrue(Instant.parse(after).isAfter(Instant.parse(before)), before + " to " + after);
        assertEquals(Instant.parse(receipt.path("at")).plusSeconds(3), Instant.parse(after));
        seen(0).then().body("lowest.amount", equalTo("590.00")).body("own.rank", equalTo(2));
        bid(0, "100.00", true).then().statusCode(201);
        awaitClosing();
        String path = "/auctions/" + auction + "/log";
        Response log = Market.seller(suppliers.get(2)).get(path);
        log.then().statusCode(200).body("leaves", hasSize(4));
        TenderLog found = new TenderLog(log.path("origin"), log.path("checkpoint"), log.path("leaves"));
        LogPublicKey key = LogPublicKey.parse(log.path("publicKey"));
        assertEquals(
                List.of(),
                new Verification(found, key)
                        .receipt(receipt.path("signedReceipt"))
                        .findings());
        AuctionLeaf bid = AuctionLeaf.parse(found.leaves().get(1));
        assertEquals("590.00", java.util.Objects.requireNonNull(bid.amount()).toPlainString());
        assertTrue(((List<String>) market.negotiator()
                        .get("/tenders/" + market.tender + "/log")
                        .path("leaves"))
                .stream().anyMatch(leaf -> leaf.contains("auctioned") && leaf.contains(auction)));
    }

    @Test
    void aCancelledAuctionLeavesTheBidsAsTheyWereOpened() {
        opened(rules("price", "PT1S"));
        begin(Duration.ofHours(1));
        bid(0, "500.00", false).then().statusCode(201);
        Market.seller(suppliers.get(0))
                .body("{\"reason\":\"non\"}")
                .post("/auctions/" + auction + "/cancellation")
                .then()
                .statusCode(404);
        market.negotiator()
                .body("{\"reason\":\"Quantité mal comprise\"}")
                .post("/auctions/" + auction + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        bid(0, "400.00", false).then().statusCode(409);
        market.negotiator().get("/tenders/" + market.tender + "/bids").then().body("items[0].negotiated", empty());
        begin(Duration.ofHours(1));
        market.negotiator()
                .body("{\"reason\":\"Plus de besoin\"}")
                .post("/tenders/" + market.tender + "/cancellation")
                .then()
                .statusCode(200);
        seen(1).then().body("state", equalTo("cancelled")).body("endReason", equalTo("Plus de besoin"));
    }

    @Test
    void withoutPublishedRulesNothingIsAuctioned() {
        opened("null");
        auction(Market.in(Duration.ofHours(1))).then().statusCode(409).body("type", endsWith("auction-not-announced"));
    }

    @Test
    void manyBidsAtOnceHaveOneOrderAndNoneIsLost() throws Exception {
        opened(rules("rank", "PT1S"));
        begin(Duration.ofHours(1));
        List<Response> receipts = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<List<Response>>> bidders = IntStream.range(0, 6)
                .<Callable<List<Response>>>mapToObj(thread -> () -> IntStream.range(0, 10)
                        .mapToObj(step -> bid(thread % 3, (590 - 6 * (2 * step + thread / 3)) + ".00", true))
                        .toList())
                .toList();
        for (Future<List<Response>> done : threads.invokeAll(bidders)) {
            receipts.addAll(done.get());
        }
        threads.shutdown();
        List<Integer> numbers = receipts.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> (Integer) answer.path("number"))
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertTrue(numbers.size() >= 30, numbers.size() + " were taken");
        assertTrue(receipts.stream().allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409));
        market.negotiator()
                .get("/auctions/" + auction + "/bids?limit=200")
                .then()
                .body("items.number", equalTo(numbers));
        market.negotiator()
                .body("{\"reason\":\"fin\"}")
                .post("/auctions/" + auction + "/cancellation")
                .then()
                .statusCode(200);
        Response log = market.negotiator().get("/auctions/" + auction + "/log");
        Verification verification = new Verification(
                new TenderLog(log.path("origin"), log.path("checkpoint"), log.path("leaves")),
                LogPublicKey.parse(log.path("publicKey")));
        receipts.stream()
                .filter(answer -> answer.statusCode() == 201)
                .forEach(answer -> verification.receipt(answer.path("signedReceipt")));
        assertEquals(
                List.of(), verification.findings().stream().map(Finding::kind).toList());
    }

    @Test
    void biddersAreToldOfEachChange() throws Exception {
        opened(rules("rank", "PT1S"));
        begin(Duration.ofHours(1));
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/auctions/" + auction + "/feedback"))
                .header("Authorization", "Bearer " + Tokens.of(suppliers.get(0), Role.SUPPLIER))
                .build();
        try (InputStream stream = HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            assertTrue(next(lines).contains("\"rank\":1"));
            bid(1, "590.00", false).then().statusCode(201);
            String change = next(lines);
            assertTrue(change.contains("\"rank\":2"), change);
            assertFalse(change.contains("590.00"), "the amounts of others are not told");
            bid(0, "580.00", false).then().statusCode(201);
            assertTrue(next(lines).contains("\"rank\":1"));
        }
    }

    private static String next(BufferedReader lines) throws java.io.IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        return java.util.Objects.requireNonNull(line, "the stream ended");
    }

    @Test
    void whoSellsElsewhereKnowsOfNothing() {
        opened(rules("rank", "PT1S"));
        begin(Duration.ofHours(1));
        Market.as(Tokens.of("CA-QC-NEQ:1899999999", Role.BUYER))
                .get("/auctions/" + auction)
                .then()
                .statusCode(404);
        market.negotiator()
                .get("/tenders/" + market.tender + "/auctions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].standings", notNullValue());
    }
}
