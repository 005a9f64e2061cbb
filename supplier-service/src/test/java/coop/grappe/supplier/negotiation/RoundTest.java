package coop.grappe.supplier.negotiation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds of best and final offers over HTTP. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class RoundTest {

    private static final String AUCTION =
            "{\"feedback\":\"rank\",\"minimumDecrementPercent\":\"1\",\"softCloseWindow\":\"PT1S\",\"extension\":\"PT1S\"}";

    @Test
    void whatIsOfferedInARoundIsWhatIsEvaluated() {
        Bargain bargain = Bargain.opened(1);
        String round = bargain.began(Duration.ofSeconds(10));
        bargain.offer(round, 2, bargain.bulbs("4.00")).then().statusCode(201);
        bargain.offer(round, 2, bargain.bulbs("4.80")).then().statusCode(201);
        bargain.offer(round, 1, bargain.bulbs("4.90")).then().statusCode(201);
        assertNobodyLearnsWhatIsOffered(bargain, round);
        bargain.open(round).then().statusCode(409).body("type", endsWith("round-sealed"));
        bargain.evaluate().then().statusCode(409).body("type", endsWith("round-running"));
        bargain.market
                .negotiator()
                .body("{\"bidId\":\"%s\",\"reason\":\"non\"}".formatted(bargain.bids.get(0)))
                .post("/tenders/" + bargain.market.tender + "/disqualifications")
                .then()
                .statusCode(409);
        bargain.awaitRound(round, "closed");
        bargain.offer(round, 0, bargain.bulbs("4.00")).then().statusCode(409).body("type", endsWith("round-state"));
        bargain.evaluate().then().statusCode(409).body("type", endsWith("round-running"));
        bargain.open(round)
                .then()
                .statusCode(200)
                .body("state", equalTo("opened"))
                .body("offers", equalTo(2));
        bargain.open(round).then().statusCode(409);
        assertApplied(bargain, round);
    }

    private static void assertNobodyLearnsWhatIsOffered(Bargain bargain, String round) {
        bargain.market.negotiator().get("/rounds/" + round + "/offers").then().body("items", empty());
        bargain.market
                .negotiator()
                .get("/rounds/" + round)
                .then()
                .body("offers", nullValue())
                .body("bidIds", equalTo(bargain.bids));
        bargain.market.negotiator().get("/rounds/" + round + "/opening").then().statusCode(404);
        Market.seller(bargain.suppliers.get(0))
                .get("/rounds/" + round + "/offers")
                .then()
                .body("items", empty());
        Market.seller(bargain.suppliers.get(0))
                .get("/rounds/" + round)
                .then()
                .body("takesPart", equalTo(true))
                .body("bidIds", nullValue())
                .body("offers", nullValue());
        Market.seller(bargain.suppliers.get(2))
                .get("/rounds/" + round + "/offers")
                .then()
                .body("items.state", equalTo(List.of("superseded", "pending")))
                .body("items.items", everyItem(nullValue()))
                .body("items.salt", everyItem(nullValue()));
        Market.seller(bargain.suppliers.get(0))
                .get("/tenders/" + bargain.market.tender + "/log")
                .then()
                .statusCode(409)
                .body("type", endsWith("log-under-seal"));
    }

    private static void assertApplied(Bargain bargain, String round) {
        bargain.market
                .negotiator()
                .get("/bids/" + bargain.bids.get(2))
                .then()
                .body("items[0].schedule.tiers[1].unitPrice.amount", equalTo("5.20"))
                .body("negotiated[0].schedule.tiers.unitPrice.amount", equalTo(List.of("4.80")));
        bargain.market.negotiator().get("/bids/" + bargain.bids.get(0)).then().body("negotiated", empty());
        bargain.market
                .negotiator()
                .get("/rounds/" + round + "/offers")
                .then()
                .body("items.state", equalTo(List.of("applied", "applied")))
                .body("items.supplierId", equalTo(List.of(bargain.suppliers.get(2), bargain.suppliers.get(1))));
        bargain.evaluated()
                .then()
                .statusCode(200)
                .body("lots[0].bids.total.amount", equalTo(List.of("576.00", "588.00", "600.00")));
    }

    @Test
    void discountsOfAnOfferReplaceThoseOfTheBid() {
        Bargain bargain = Bargain.opened(1);
        String round = bargain.began(Duration.ofSeconds(5));
        bargain.offer(
                        round,
                        0,
                        "{\"totalDiscounts\":[{\"from\":{\"amount\":\"100.00\",\"currency\":\"CAD\"},\"percent\":\"5\"}]}")
                .then()
                .statusCode(201);
        bargain.awaitRound(round, "closed");
        bargain.open(round).then().statusCode(200);
        bargain.market
                .negotiator()
                .get("/bids/" + bargain.bids.get(0))
                .then()
                .body("totalDiscounts", empty())
                .body("negotiatedDiscounts.percent", equalTo(List.of("5")));
    }

    @Test
    void anOfferIsNotWorseThanWhatTheBidOffersNow() {
        Bargain bargain = Bargain.opened(1);
        String round = bargain.began(Duration.ofHours(1));
        bargain.offer(round, 0, bargain.bulbs("5.01"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("items"))
                .body("violations[0].message", containsString("601.20 CAD"))
                .body("violations[0].message", containsString("600.00 CAD"));
        bargain.offer(round, 0, "{\"items\":[]}").then().statusCode(400);
        Market.as(Tokens.of(bargain.suppliers.get(0), Role.BUYER))
                .body(bargain.bulbs("4.00"))
                .post("/rounds/" + round + "/offers")
                .then()
                .statusCode(403);
        Market.seller(Market.supplier())
                .body(bargain.bulbs("4.00"))
                .post("/rounds/" + round + "/offers")
                .then()
                .statusCode(404);
    }

    @Test
    void roundsAreAsManyAsWerePublishedAndOneAtATime() {
        Bargain.opened(0)
                .round(Duration.ofHours(1), "")
                .then()
                .statusCode(409)
                .body("type", endsWith("no-more-rounds"));
        Bargain bargain = Bargain.opened(2);
        String round = bargain.began(Duration.ofHours(1));
        bargain.round(Duration.ofHours(1), "").then().statusCode(409).body("type", endsWith("round-running"));
        bargain.offer(round, 0, bargain.bulbs("4.00")).then().statusCode(201);
        cancel(bargain, round).then().statusCode(200).body("state", equalTo("cancelled"));
        bargain.open(round).then().statusCode(409).body("type", endsWith("round-state"));
        bargain.offer(round, 0, bargain.bulbs("4.00")).then().statusCode(409);
        assertEquals(List.of(2, 3), List.of(held(bargain), held(bargain)), "what is given up does not count");
        bargain.round(Duration.ofHours(1), "").then().statusCode(409).body("type", endsWith("no-more-rounds"));
        bargain.market.negotiator().get("/bids/" + bargain.bids.get(0)).then().body("negotiated", empty());
    }

    private static Response cancel(Bargain bargain, String round) {
        return bargain.market
                .negotiator()
                .body("{\"reason\":\"Quantité mal comprise\"}")
                .post("/rounds/" + round + "/cancellation");
    }

    /** Holds a round in which nobody offers. */
    private static int held(Bargain bargain) {
        String round = bargain.began(Duration.ofSeconds(4));
        bargain.awaitRound(round, "closed");
        return bargain.open(round)
                .then()
                .statusCode(200)
                .body("offers", equalTo(0))
                .extract()
                .path("number");
    }

    @Test
    void aTenderIsAuctionedOrNegotiatedInRoundsButNotBoth() {
        Market market = new Market("P10D", "500000.00");
        market.prepare();
        market.negotiator()
                .body(
                        "{\"procedure\":\"open\",\"enquiriesUntil\":\"%1$s\",\"submissionDeadline\":\"%1$s\",\"auction\":%2$s,\"rules\":{\"rounds\":1}}"
                                .formatted(Market.in(Duration.ofHours(1)), AUCTION))
                .post("/tenders/" + market.tender + "/publication")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("rules.rounds"));
        Bargain bargain = Bargain.opened(1);
        bargain.began(Duration.ofHours(1));
        bargain.market
                .negotiator()
                .body("{\"lotId\":\"%s\",\"closesAt\":\"%s\"}"
                        .formatted(bargain.lot(0), Market.in(Duration.ofHours(1))))
                .post("/tenders/" + bargain.market.tender + "/auctions")
                .then()
                .statusCode(409);
    }

    @Test
    void aCutIsToldToThoseWhomItLeavesOut() {
        Bargain bargain = Bargain.opened(1);
        String round = bargain.round(
                        Duration.ofHours(1),
                        ",\"lotIds\":[\"%s\"],\"cut\":{\"best\":2,\"reason\":{\"fr\":\"Trop loin\",\"en\":\"Too far\"}}"
                                .formatted(bargain.lot(0)))
                .then()
                .statusCode(201)
                .body("bidders", equalTo(2))
                .extract()
                .path("id");
        bargain.offer(round, 2, bargain.bulbs("4.00")).then().statusCode(403).body("type", endsWith("round-no-part"));
        Market.seller(bargain.suppliers.get(2))
                .get("/tenders/" + bargain.market.tender + "/rounds")
                .then()
                .body("items", hasSize(1))
                .body("items[0].takesPart", equalTo(false))
                .body("items[0].cut.reason.fr", equalTo("Trop loin"));
        bargain.offer(round, 1, bargain.bulbs("1.00").replace(bargain.market.bulb, bargain.market.paint))
                .then()
                .statusCode(400);
        bargain.round(Duration.ofHours(1), ",\"cut\":{\"best\":1}").then().statusCode(400);
        bargain.round(Duration.ofHours(-1), "").then().statusCode(409);
    }

    @Test
    void withTheTenderItsRoundComesToNothing() {
        Bargain bargain = Bargain.opened(1);
        String round = bargain.began(Duration.ofHours(1));
        bargain.offer(round, 0, bargain.bulbs("4.00")).then().statusCode(201);
        bargain.market
                .negotiator()
                .body("{\"reason\":\"Plus de besoin\"}")
                .post("/tenders/" + bargain.market.tender + "/cancellation")
                .then()
                .statusCode(200);
        bargain.market
                .negotiator()
                .get("/rounds/" + round)
                .then()
                .body("state", equalTo("cancelled"))
                .body("endReason", equalTo("Plus de besoin"));
    }

    @Test
    void biddersAreToldWhatHappensAndGoOnWhereTheyStopped() throws Exception {
        Bargain bargain = Bargain.opened(2);
        try (Listener listener = new Listener(bargain, null)) {
            String round = bargain.began(Duration.ofSeconds(3));
            assertEquals("opened", listener.next());
            assertEquals("closing-soon", listener.next());
            assertEquals("closed", listener.next());
            bargain.open(round).then().statusCode(200);
            assertEquals("offers-opened", listener.next());
        }
        try (Listener listener = new Listener(bargain, "11")) {
            assertEquals("closed", listener.next());
            assertEquals("offers-opened", listener.next());
        }
        Market.seller(Market.supplier())
                .get("/tenders/" + bargain.market.tender + "/rounds/feedback")
                .then()
                .statusCode(404);
    }

    /** One bidder’s stream. */
    private static final class Listener implements AutoCloseable {

        private final BufferedReader lines;

        Listener(Bargain bargain, @org.jspecify.annotations.Nullable String last) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                            + "/api/v1/tenders/" + bargain.market.tender + "/rounds/feedback"))
                    .header("Authorization", "Bearer " + Tokens.of(bargain.suppliers.get(0), Role.SUPPLIER));
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            InputStream stream = HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        String next() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith("event:")) {
                line = lines.readLine();
            }
            assertTrue(line != null, "the stream ended");
            return line.substring("event:".length()).strip();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
