package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.Market.as;
import static coop.grappe.supplier.Market.in;
import static coop.grappe.supplier.Market.seller;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From opened bids to an explained ranking, over HTTP. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class EvaluationCourseTest {

    private final List<String> suppliers = new ArrayList<>();
    private final List<String> bids = new ArrayList<>();
    private Market market;

    @Inject
    Evaluations evaluations;

    @BeforeEach
    void begin() {
        market = new Market("P10D", "5000.00");
    }

    private String path(String what) {
        return "/tenders/" + market.tender + what;
    }

    /** @param spread how far points may lie apart */
    private void opened(int spread, String... contents) {
        market.prepare();
        market.put("criteria", """
                {"criteria":[{"id":"price","name":{"fr":"Prix","en":"Price"},"kind":"price","weight":70},
                {"id":"service","name":{"fr":"Service","en":"Service"},"kind":"quality","weight":30}],
                "priceFormula":"relative-to-lowest","tieRule":"lot-drawing","maximumSpread":%d}""".formatted(spread));
        market.publish("open", in(Duration.ofSeconds(6)));
        for (String content : contents) {
            String supplier = Market.supplier();
            suppliers.add(supplier);
            bids.add(market.submit(supplier, content)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("bidId"));
        }
        market.awaitState("closed");
        market.negotiator().post(path("/opening")).then().statusCode(200);
    }

    private RequestSpecification outsider(String member) {
        return as(Tokens.of(member, Role.EVALUATOR));
    }

    private Response declare(RequestSpecification evaluator, String declaration) {
        return evaluator.body(declaration).post(path("/declarations"));
    }

    private Response score(RequestSpecification evaluator, int bid, int points) {
        return evaluator
                .body("{\"bidId\":\"%s\",\"criterionId\":\"service\",\"points\":%d,\"justification\":\"Références\"}"
                        .formatted(bids.get(bid), points))
                .post(path("/scores"));
    }

    private String member() {
        String member = Market.number("CA-QC-NEQ:15");
        Events.send("members", "members.registered.v1", member, """
                {"memberId":"%s","name":"Coopérative","region":"Estrie","registeredAt":"2030-01-01T00:00:00Z"}""".formatted(member));
        Await.until(() -> as(Tokens.of(member, Role.BUYER)).get(path("")).statusCode() == 200);
        return member;
    }

    private Response nameCommittee(String member) {
        String etag = market.negotiator().get(path("")).getHeader("ETag");
        return market.negotiator()
                .header("If-Match", etag)
                .body("""
                        {"members":[{"organization":"%s","login":"evaluator@%s"},{"organization":"%s","login":"evaluator@%s"}]}""".formatted(market.federation, market.federation, member, member))
                .put(path("/committee"));
    }

    @Test
    void aCommitteeDeclaresScoresIndependentlyAndAgrees() {
        opened(20, market.bid("5.00", "4.1250", "9.50"), market.bid("4.50", "4.50", "8.1111"));
        String member = member();
        outsider(member).get(path("/bids")).then().body("items", hasSize(0));
        nameCommittee("CA-QC-NEQ:1599999999").then().statusCode(400);
        nameCommittee(member).then().statusCode(200).body("members", hasSize(2));
        outsider(member).get(path("/bids")).then().statusCode(200).body("items", hasSize(2));
        score(market.evaluator(), 0, 90).then().statusCode(409).body("type", endsWith("not-declared"));
        declare(market.evaluator(), "{\"kind\":\"conflict\",\"suppliers\":[\"CA-QC-NEQ:1\"]}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("reasons", "suppliers[0]"));
        declare(market.evaluator(), "{\"kind\":\"no-conflict\"}").then().statusCode(201);
        declare(
                        outsider(member),
                        "{\"kind\":\"conflict\",\"suppliers\":[\"%s\"],\"reasons\":\"Parenté\"}"
                                .formatted(suppliers.get(1)))
                .then()
                .statusCode(201)
                .body("kind", equalTo("conflict"));
        market.evaluator().get(path("/declarations")).then().body("items", hasSize(1));
        market.negotiator().get(path("/declarations")).then().body("items", hasSize(2));

        score(market.evaluator(), 0, 90).then().statusCode(201);
        score(outsider(member), 1, 50).then().statusCode(409).body("type", endsWith("recused"));
        outsider(member).get(path("/scores")).then().statusCode(200).body("items", hasSize(0));
        market.negotiator().get(path("/scores")).then().body("items", hasSize(0));
        as(Tokens.of(market.federation, Role.AUDITOR))
                .get(path("/scores"))
                .then()
                .body("items", hasSize(1));
        market.negotiator()
                .get(path("/individual-scoring"))
                .then()
                .body("state", equalTo("individual"))
                .body("missing", equalTo(2))
                .body("evaluators.missing", contains(1, 1));
        score(outsider(member), 0, 40).then().statusCode(201);
        market.rank().then().statusCode(409).body("type", endsWith("scores-missing"));
        score(market.evaluator(), 1, 60).then().statusCode(201);

        market.evaluator().get(path("/scores")).then().body("items", hasSize(3));
        score(market.evaluator(), 1, 99).then().statusCode(409).body("type", endsWith("scoring-state"));
        market.rank().then().statusCode(409).body("type", endsWith("consensus-missing"));
        String agreement = agree(market.evaluator(), 0, 75)
                .then()
                .statusCode(201)
                .body("state", equalTo("proposed"))
                .extract()
                .path("id");
        market.rank().then().statusCode(409);
        agree(outsider(member), 1, 75).then().statusCode(409).body("type", endsWith("recused"));
        outsider(member)
                .post(path("/consensus/" + agreement + "/confirmation"))
                .then()
                .statusCode(200)
                .body("state", equalTo("agreed"))
                .body("confirmedBy", hasSize(2));
        market.negotiator()
                .post(path("/evaluation"))
                .then()
                .statusCode(200)
                .body("lots[0].bids[0].bidId", equalTo(bids.get(0)))
                .body("lots[0].bids[0].criteria[1].points", equalTo("75.0000"))
                .body("lots[0].bids[0].criteria[1].source", equalTo("consensus"))
                .body("lots[0].bids[1].criteria[1].points", equalTo("60.0000"))
                .body("committee.evaluators", equalTo(2))
                .body("committee.recusals", equalTo(1))
                .body("committee.agreements", equalTo(1));
        outsider(member).get(path("/evaluation")).then().statusCode(200);
        Map<UUID, BigDecimal> quality =
                QuarkusTransaction.requiringNew().call(() -> evaluations.qualityOf(UUID.fromString(market.tender)));
        assertEquals(
                Map.of(
                        UUID.fromString(bids.get(0)), new BigDecimal("75.0000"),
                        UUID.fromString(bids.get(1)), new BigDecimal("60.0000")),
                quality);
    }

    private Response agree(RequestSpecification evaluator, int bid, int points) {
        return evaluator
                .body("{\"bidId\":\"%s\",\"criterionId\":\"service\",\"points\":%d,\"reasons\":\"Après discussion\"}"
                        .formatted(bids.get(bid), points))
                .post(path("/consensus"));
    }

    @Test
    void nobodyIsExcludedForALowPriceUnheardAndBothBiddersLearnWhy() {
        opened(
                100,
                market.bid("2.00", "2.00", "9.50"),
                market.bid("4.50", "4.50", "8.1111"),
                market.bid("5", "5", "9"));
        market.negotiator()
                .get(path("/low-prices"))
                .then()
                .statusCode(200)
                .body("flags.bidId", contains(bids.get(0)))
                .body("flags[0].lowPrice", contains("below-mean", "below-next"))
                .body("flags[0].inquiry", nullValue());
        seller(suppliers.get(0)).get(path("/low-prices")).then().statusCode(404);
        disqualify().then().statusCode(409).body("type", endsWith("price-unexplained"));
        market.declare();
        bids.forEach(bid -> market.score(bid, 50));
        market.negotiator()
                .post(path("/evaluation"))
                .then()
                .statusCode(409)
                .body("type", endsWith("low-price-unasked"));

        ask(0, in(Duration.ofMinutes(5)).minusSeconds(3600)).then().statusCode(400);
        ask(1, in(Duration.ofHours(1))).then().statusCode(400).body("violations.field", contains("lotId"));
        String inquiry = ask(0, in(Duration.ofHours(1)))
                .then()
                .statusCode(201)
                .body("state", equalTo("asked"))
                .extract()
                .path("id");
        ask(0, in(Duration.ofHours(1))).then().statusCode(409).body("type", endsWith("already-asked"));
        disqualify().then().statusCode(409).body("type", endsWith("price-unexplained"));
        market.rank().then().statusCode(409).body("type", endsWith("inquiry-pending"));
        decide(inquiry, "refused").then().statusCode(409).body("type", endsWith("answer-awaited"));
        seller(suppliers.get(1)).get("/low-price-inquiries/" + inquiry).then().statusCode(404);
        seller(suppliers.get(1)).get(path("/low-price-inquiries")).then().body("items", hasSize(0));
        seller(suppliers.get(0)).get(path("/low-price-inquiries")).then().body("items", hasSize(1));
        seller(suppliers.get(0))
                .body("{\"text\":\"Achat direct\",\"documents\":[{\"name\":\"entente.pdf\",\"sha256\":\"%s\"}]}"
                        .formatted("0f".repeat(32)))
                .post("/low-price-inquiries/" + inquiry + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"));
        disqualify().then().statusCode(409);
        decide(inquiry, "asked").then().statusCode(400);
        decide(inquiry, "refused").then().statusCode(200).body("state", equalTo("refused"));
        disqualify().then().statusCode(200).body("ground", equalTo("abnormally-low-price"));
        market.negotiator()
                .post(path("/evaluation"))
                .then()
                .statusCode(200)
                .body("excluded.bidId", contains(bids.get(0)))
                .body("excluded[0].ground", equalTo("abnormally-low-price"))
                .body("lots[0].bids", hasSize(2))
                .body("lowPriceReasons", nullValue());
        assertEveryoneLearnsItsPart();
    }

    private void assertEveryoneLearnsItsPart() {
        String loser = suppliers.get(2);
        seller(loser).get(path("/evaluation/standing")).then().statusCode(404);
        market.propose(market.solved("{\"name\":\"Le moins cher\"}")).then().statusCode(201);
        seller(loser)
                .get(path("/evaluation/standing"))
                .then()
                .statusCode(200)
                .body("lots[0].ranked", equalTo(2))
                .body("lots[0].own[0].rank", equalTo(2))
                .body("lots[0].own[0].total.amount", equalTo("600.00"))
                .body("lots[0].first.bidId", equalTo(bids.get(1)))
                .body("lots[0].first.total", nullValue())
                .body("lots[0].first.points", nullValue())
                .body("lots[0].words.en", containsString("Rank 2 of 2."))
                .body("lots[0].words.en", containsString("service 50 / 50 (30 %)"));
        seller(suppliers.get(0))
                .get(path("/evaluation/standing"))
                .then()
                .body("excluded[0].reason", equalTo("Explication insuffisante"))
                .body("lots[0].own", hasSize(0));
        seller(loser)
                .get(path("/evaluation"))
                .then()
                .statusCode(200)
                .body("lots[0].bids[0].total", nullValue())
                .body("lots[0].bids[0].explanation", nullValue())
                .body("lots[0].bids[0].criteria.points", contains(nullValue(), equalTo("50.0000")))
                .body("lots[0].bids[1].total.amount", equalTo("600.00"));
        market.negotiator().get(path("/evaluation")).then().body("lots[0].bids[0].total.amount", notNullValue());
    }

    private Response disqualify() {
        return market.negotiator()
                .body("{\"bidId\":\"%s\",\"ground\":\"abnormally-low-price\",\"reason\":\"Explication insuffisante\"}"
                        .formatted(bids.get(0)))
                .post(path("/disqualifications"));
    }

    private Response ask(int bid, Instant until) {
        return market.negotiator()
                .body("{\"bidId\":\"%s\",\"question\":\"Comment obtenez-vous ce prix?\",\"answerUntil\":\"%s\"}"
                        .formatted(bids.get(bid), until))
                .post(path("/low-price-inquiries"));
    }

    private Response decide(String inquiry, String outcome) {
        return market.negotiator()
                .body("{\"outcome\":\"%s\",\"reasons\":\"Aucune pièce\"}".formatted(outcome))
                .post("/low-price-inquiries/" + inquiry + "/decision");
    }

    @Test
    void theProtocolOfTheOpeningShowsToEachWhatItMayKnow() {
        opened(100, market.bid("5.00", "4.1250", "9.50"), market.bid("4.50", "4.50", "8.1111"));
        String member = member();
        as(Tokens.of(member, Role.BUYER))
                .get(path("/opening/protocol"))
                .then()
                .statusCode(200)
                .body("bids", equalTo(2))
                .body("present", hasSize(0))
                .body("lots[0].totals.total.amount", contains("495.00", "540.00"));
        seller(suppliers.get(1))
                .get(path("/opening/protocol"))
                .then()
                .body("bids", equalTo(2))
                .body("lots[0].totals.supplierId", contains(suppliers.get(1)));
        seller(Market.supplier()).get(path("/opening/protocol")).then().statusCode(404);
    }
}
