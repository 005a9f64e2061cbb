package coop.grappe.supplier.negotiation;

import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An opened tender with published rounds: 120 bulbs in one lot, which three suppliers offer at 5.00, 5.10 and 5.20; paint at 10.00 in another. */
final class Bargain {

    final Market market;
    final List<String> suppliers = Stream.generate(Market::supplier).limit(3).toList();
    final List<String> bids = new ArrayList<>();

    private Bargain(Market market) {
        this.market = market;
    }

    static Bargain opened(int rounds) {
        return opened(new Market("P10D", "500000.00"), rounds, "null");
    }

    /** @param auction the rules as JSON */
    static Bargain opened(Market market, int rounds, String auction) {
        Bargain bargain = new Bargain(market);
        bargain.publish(rounds, auction, Duration.ofSeconds(8));
        bargain.submit("5.00", "5.10", "5.20");
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        return bargain;
    }

    /** Published and bid for at these prices, but not opened. */
    static Bargain sealed(Market market, Duration untilDeadline, String... prices) {
        Bargain bargain = new Bargain(market);
        bargain.publish(1, "null", untilDeadline);
        bargain.submit(prices);
        return bargain;
    }

    private void publish(int rounds, String auction, Duration untilDeadline) {
        market.prepare();
        Instant deadline = Market.in(untilDeadline);
        market.negotiator()
                .body(
                        "{\"procedure\":\"open\",\"enquiriesUntil\":\"%s\",\"submissionDeadline\":\"%s\",\"auction\":%s,\"rules\":{\"rounds\":%d}}"
                                .formatted(deadline, deadline, auction, rounds))
                .post("/tenders/" + market.tender + "/publication")
                .then()
                .statusCode(200);
    }

    private void submit(String... prices) {
        for (int i = 0; i < prices.length; i++) {
            bids.add(market.submit(suppliers.get(i), market.bid("9999.00", prices[i], "10.00"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("bidId"));
        }
    }

    String lot(int index) {
        return market.negotiator().get("/tenders/" + market.tender).path("lots[" + index + "].id");
    }

    /** @param more of the request, such as {@code ,"cut":{…}} */
    Response round(Duration duration, String more) {
        return market.negotiator()
                .body("{\"message\":{\"fr\":\"Mieux?\",\"en\":\"Better?\"},\"deadline\":\"%s\"%s}"
                        .formatted(Market.in(duration), more))
                .post("/tenders/" + market.tender + "/rounds");
    }

    String began(Duration duration) {
        return round(duration, "").then().statusCode(201).extract().path("id");
    }

    String bulbs(String price) {
        return "{\"items\":[{\"itemId\":\"%s\",\"schedule\":{\"kind\":\"all-units\",\"tiers\":[{\"threshold\":\"0\",\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"CAD\"}}]}}]}"
                .formatted(market.bulb, price);
    }

    Response offer(String round, int supplier, String offer) {
        return Market.seller(suppliers.get(supplier)).body(offer).post("/rounds/" + round + "/offers");
    }

    void awaitRound(String round, String state) {
        Await.until(
                () -> market.negotiator().get("/rounds/" + round).path("state").equals(state));
    }

    Response open(String round) {
        return market.negotiator().post("/rounds/" + round + "/opening");
    }

    Response evaluate() {
        return market.rank();
    }

    /** With equal points for all. */
    Response evaluated() {
        market.declare();
        bids.forEach(bid -> market.score(bid, 50));
        return evaluate();
    }

    /** @param terms as JSON */
    Response counter(int bid, String terms, Duration duration, String more) {
        return market.negotiator()
                .body("{\"lotId\":\"%s\",\"terms\":%s,\"message\":\"À ce prix, oui.\",\"answerUntil\":\"%s\"%s}"
                        .formatted(lot(0), terms, Market.in(duration), more))
                .post("/bids/" + bids.get(bid) + "/counter-offers");
    }

    String countered(int bid, String terms) {
        return counter(bid, terms, Duration.ofHours(1), "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String total(String amount) {
        return "{\"total\":{\"amount\":\"" + amount + "\",\"currency\":\"CAD\"}}";
    }

    String unitPrice(String amount) {
        return "{\"unitPrices\":[{\"itemId\":\"%s\",\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"CAD\"}}]}"
                .formatted(market.bulb, amount);
    }

    Response by(int supplier, String counterOffer, String act, String body) {
        return Market.seller(suppliers.get(supplier)).body(body).post("/counter-offers/" + counterOffer + "/" + act);
    }

    Response byNegotiator(String counterOffer, String act, String body) {
        return market.negotiator().body(body).post("/counter-offers/" + counterOffer + "/" + act);
    }

    Response write(String entry) {
        return market.negotiator().body(entry).post("/tenders/" + market.tender + "/ledger/entries");
    }
}
