package coop.grappe.supplier.negotiation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.OpenedExchange;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.Verification;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Counter-offers and the ledger over HTTP. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class CounterOfferTest {

    private static final String NOTHING = "{}";

    private static String answer(String terms, Duration duration) {
        return "{\"terms\":%s,\"message\":\"Au plus bas.\",\"until\":\"%s\"}".formatted(terms, Market.in(duration));
    }

    @Test
    void whatIsAcceptedIsWhatTheBidOffersAndIsEvaluated() throws IOException {
        Bargain bargain = Bargain.opened(1);
        String first = bargain.countered(0, Bargain.total("540.00"));
        bargain.counter(0, Bargain.total("530.00"), Duration.ofHours(1), "")
                .then()
                .statusCode(409)
                .body("type", endsWith("bid-cannot-be-negotiated"));
        bargain.evaluate().then().statusCode(409).body("type", endsWith("counter-offer-open"));
        bargain.round(Duration.ofHours(1), "").then().statusCode(409).body("type", endsWith("counter-offer-open"));
        assertOthersKnowNothing(bargain, first);
        bargain.by(0, first, "acceptance", NOTHING).then().statusCode(200).body("state", equalTo("accepted"));
        bargain.by(0, first, "acceptance", NOTHING)
                .then()
                .statusCode(409)
                .body("type", endsWith("counter-offer-state"));
        bargain.market
                .negotiator()
                .get("/bids/" + bargain.bids.get(0))
                .then()
                .body("negotiated[0].schedule.tiers.unitPrice.amount", equalTo(List.of("8999.10", "4.50")));

        String second = bargain.countered(1, bargain.unitPrice("4.40"));
        bargain.by(1, second, "answer", answer(bargain.unitPrice("5.11"), Duration.ofHours(1)))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("612.00 CAD"));
        bargain.by(1, second, "answer", answer(bargain.unitPrice("4.60"), Duration.ofHours(1)))
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"));
        bargain.by(1, second, "acceptance", NOTHING).then().statusCode(409);
        bargain.byNegotiator(second, "withdrawal", NOTHING).then().statusCode(409);
        bargain.byNegotiator(second, "acceptance", NOTHING).then().statusCode(200);

        String third = bargain.countered(2, bargain.unitPrice("4.00"));
        bargain.by(2, third, "refusal", NOTHING).then().statusCode(200).body("state", equalTo("declined"));
        String fourth = bargain.countered(2, bargain.unitPrice("4.20"));
        bargain.byNegotiator(fourth, "withdrawal", NOTHING)
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        String fifth = bargain.countered(2, bargain.unitPrice("4.30"));
        bargain.by(2, fifth, "answer", answer(bargain.unitPrice("5.00"), Duration.ofHours(1)))
                .then()
                .statusCode(200);
        bargain.byNegotiator(fifth, "refusal", NOTHING).then().statusCode(200).body("state", equalTo("declined"));
        bargain.evaluated()
                .then()
                .statusCode(200)
                .body("lots[0].bids.total.amount", equalTo(List.of("540.00", "552.00", "624.00")));
        assertRecord(bargain);
    }

    private static void assertOthersKnowNothing(Bargain bargain, String counterOffer) {
        Market.seller(bargain.suppliers.get(1))
                .get("/counter-offers/" + counterOffer)
                .then()
                .statusCode(404);
        Market.seller(bargain.suppliers.get(1))
                .get("/tenders/" + bargain.market.tender + "/counter-offers")
                .then()
                .body("items", empty());
        bargain.by(1, counterOffer, "acceptance", NOTHING).then().statusCode(404);
        bargain.market.evaluator().get("/counter-offers/" + counterOffer).then().statusCode(403);
        Market.as(Tokens.of(bargain.suppliers.get(0), Role.BUYER))
                .body(NOTHING)
                .post("/counter-offers/" + counterOffer + "/acceptance")
                .then()
                .statusCode(403);
        Market.seller(bargain.suppliers.get(0))
                .get("/tenders/" + bargain.market.tender + "/counter-offers")
                .then()
                .body("items.id", equalTo(List.of(counterOffer)))
                .body("items[0].exchanges", hasSize(1));
        bargain.byNegotiator(counterOffer, "acceptance", NOTHING).then().statusCode(409);
    }

    /** How many each was made is there for the auditor, and the log proves that nothing else was said. */
    private static void assertRecord(Bargain bargain) throws IOException {
        String path = "/tenders/" + bargain.market.tender + "/negotiation-record";
        Response record =
                Market.as(Tokens.of(bargain.market.federation, Role.AUDITOR)).get(path);
        record.then()
                .statusCode(200)
                .body("bidders.counterOffers", equalTo(List.of(1, 1, 3)))
                .body("bidders[2].outcomes.declined", equalTo(2))
                .body("bidders[2].outcomes.withdrawn", equalTo(1));
        Market.seller(bargain.suppliers.get(0)).get(path).then().statusCode(404);
        JsonNode log = new ObjectMapper()
                .readTree(Market.seller(bargain.suppliers.get(1))
                        .get("/tenders/" + bargain.market.tender + "/log")
                        .asString());
        List<String> leaves = new ArrayList<>();
        log.path("leaves").forEach(leaf -> leaves.add(leaf.asText()));
        TenderLog found = new TenderLog(
                log.path("origin").asText(), log.path("checkpoint").asText(), leaves);
        LogPublicKey key = LogPublicKey.parse(log.path("publicKey").asText());
        List<OpenedExchange> exchanges = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(record.asString()).path("exchanges")) {
            exchanges.add(new OpenedExchange(
                    UUID.fromString(one.path("exchange").asText()),
                    one.path("salt").asText(),
                    one.path("content").asText()));
        }
        assertEquals(12, exchanges.size());
        assertEquals(
                List.of(), new Verification(found, key).exchanged(exchanges).findings());
        assertEquals(
                List.of(Finding.Kind.EXCHANGE_HIDDEN),
                new Verification(found, key)
                        .exchanged(exchanges.subList(0, 11)).findings().stream()
                                .map(Finding::kind)
                                .toList());
    }

    @Test
    void nobodyWaitsForEver() {
        Bargain bargain = Bargain.opened(1);
        String counterOffer = bargain.counter(0, Bargain.total("540.00"), Duration.ofSeconds(3), "")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Await.until(() -> bargain.market
                .negotiator()
                .get("/counter-offers/" + counterOffer)
                .path("state")
                .equals("expired"));
        bargain.by(0, counterOffer, "acceptance", NOTHING).then().statusCode(409);
        String answered = bargain.countered(0, Bargain.total("540.00"));
        bargain.by(0, answered, "answer", answer(Bargain.total("580.00"), Duration.ofSeconds(3)))
                .then()
                .statusCode(200);
        Await.until(() -> bargain.market
                .negotiator()
                .get("/counter-offers/" + answered)
                .path("state")
                .equals("expired"));
        String last = bargain.countered(0, Bargain.total("540.00"));
        bargain.market
                .negotiator()
                .body("{\"reason\":\"Plus de besoin\"}")
                .post("/tenders/" + bargain.market.tender + "/cancellation")
                .then()
                .statusCode(200);
        Market.seller(bargain.suppliers.get(0))
                .get("/counter-offers/" + last)
                .then()
                .body("state", equalTo("withdrawn"));
    }

    @Test
    void counterOffersAreForPublishedNegotiationsAndNotWorseThanTheBid() {
        Bargain none = Bargain.opened(0);
        none.counter(0, Bargain.total("540.00"), Duration.ofHours(1), "")
                .then()
                .statusCode(409)
                .body("type", endsWith("not-negotiated"));
        Bargain bargain = Bargain.opened(1);
        bargain.counter(0, Bargain.total("600.01"), Duration.ofHours(1), "")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("600.00 CAD"));
        bargain.counter(0, "{}", Duration.ofHours(1), "").then().statusCode(400);
        bargain.counter(0, Bargain.total("540.00"), Duration.ofHours(-1), "")
                .then()
                .statusCode(400);
        Market.seller(bargain.suppliers.get(0))
                .body("{\"lotId\":\"%s\",\"terms\":%s,\"message\":\"x\",\"answerUntil\":\"%s\"}"
                        .formatted(bargain.lot(0), Bargain.total("1.00"), Market.in(Duration.ofHours(1))))
                .post("/bids/" + bargain.bids.get(0) + "/counter-offers")
                .then()
                .statusCode(404);
        String round = bargain.began(Duration.ofHours(1));
        bargain.counter(0, Bargain.total("540.00"), Duration.ofHours(1), "")
                .then()
                .statusCode(409)
                .body("type", endsWith("round-running"));
        bargain.market
                .negotiator()
                .body("{\"reason\":\"fin\"}")
                .post("/rounds/" + round + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsBeyondTheWalkAwayTakesAReasonThatTheLedgerKeeps() {
        Bargain bargain = Bargain.opened(1);
        String lot = bargain.lot(0);
        write(bargain, lot, "target", "500.00");
        write(bargain, lot, "walk-away", "530.00");
        write(bargain, lot, "walk-away", "550.00");
        bargain.counter(0, Bargain.total("560.00"), Duration.ofHours(1), "")
                .then()
                .statusCode(409)
                .body("type", endsWith("beyond-walk-away"))
                .body("walkAway.amount", equalTo("550.00"));
        String made = bargain.countered(0, Bargain.total("540.00"));
        bargain.by(0, made, "answer", answer(Bargain.total("570.00"), Duration.ofHours(1)))
                .then()
                .statusCode(200);
        bargain.byNegotiator(made, "acceptance", NOTHING)
                .then()
                .statusCode(409)
                .body("type", endsWith("beyond-walk-away"));
        bargain.byNegotiator(made, "acceptance", "{\"beyondWalkAway\":\"Le marché a monté\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        String path = "/tenders/" + bargain.market.tender + "/ledger";
        bargain.market
                .negotiator()
                .get(path)
                .then()
                .body("lots[0].target.amount", equalTo("500.00"))
                .body("lots[0].walkAway.amount", equalTo("550.00"))
                .body("lots[0].got.amount", equalTo("30.00"))
                .body("lots[1].target", nullValue());
        Market.as(Tokens.of(bargain.market.federation, Role.AUDITOR))
                .get(path + "/entries")
                .then()
                .body("items.kind", equalTo(List.of("target", "walk-away", "walk-away", "override", "concession")))
                .body("items[3].text", equalTo("Le marché a monté"))
                .body("items[3].counterOfferId", equalTo(made));
        assertPrivate(bargain, path);
    }

    private static void write(Bargain bargain, String lot, String kind, String amount) {
        bargain.write("{\"kind\":\"%s\",\"lotId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CAD\"}}"
                        .formatted(kind, lot, amount))
                .then()
                .statusCode(201);
    }

    private static void assertPrivate(Bargain bargain, String path) {
        for (String what : List.of(path, path + "/entries")) {
            Market.seller(bargain.suppliers.get(0)).get(what).then().statusCode(404);
            bargain.market.evaluator().get(what).then().statusCode(403);
            Market.as(Tokens.of("CA-QC-NEQ:1899999998", Role.BUYER))
                    .get(what)
                    .then()
                    .statusCode(404);
            Market.as(Tokens.of("CA-QC-NEQ:1899999998", Role.NEGOTIATOR))
                    .get(what)
                    .then()
                    .statusCode(404);
        }
        Market.as(Tokens.of(bargain.market.federation, Role.AUDITOR))
                .body("{\"kind\":\"note\",\"text\":\"x\"}")
                .post(path + "/entries")
                .then()
                .statusCode(403);
        bargain.write("{\"kind\":\"override\",\"lotId\":\"%s\",\"text\":\"x\"}".formatted(bargain.lot(0)))
                .then()
                .statusCode(400);
        bargain.write("{\"kind\":\"note\"}").then().statusCode(400);
    }

    @Test
    void membersReadTheRecordOnceAnAwardIsProposedAndTheLedgerOnceItIsConfirmedIfTheCharterSaysSo() {
        Market market = new Market(
                "PT1S", "500000.00", "0", ",\"disclosure\":{\"losingPrices\":\"private\",\"ledger\":\"members\"}");
        Bargain bargain = Bargain.opened(market, 1, "null");
        String member = Market.number("CA-QC-NEQ:17");
        Events.send("members", "members.registered.v1", member, """
                {"memberId":"%s","name":"Coop %s","region":"Estrie","registeredAt":"2030-01-01T00:00:00Z"}""".formatted(member, member));
        write(bargain, bargain.lot(0), "target", "500.00");
        bargain.by(0, bargain.countered(0, Bargain.total("540.00")), "acceptance", NOTHING)
                .then()
                .statusCode(200);
        bargain.evaluated().then().statusCode(200);
        String record = "/tenders/" + market.tender + "/negotiation-record";
        String ledger = "/tenders/" + market.tender + "/ledger";
        Await.until(() -> Market.buyer(member).get(record).statusCode() == 409);
        String award = market.propose(market.solved("{\"name\":\"Le moins cher\"}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Market.buyer(member)
                .get(record)
                .then()
                .statusCode(200)
                .body("bidders.counterOffers", equalTo(List.of(1, 0, 0)))
                .body("exchanges", hasSize(2));
        Market.seller(bargain.suppliers.get(0)).get(record).then().statusCode(404);
        Market.buyer(member).get(ledger).then().statusCode(404);
        market.decide(award, "carried");
        market.awaitState("complete");
        Market.buyer(member).get(ledger).then().statusCode(200).body("lots[0].target.amount", equalTo("500.00"));
        Market.seller(bargain.suppliers.get(0)).get(ledger).then().statusCode(404);
    }
}
