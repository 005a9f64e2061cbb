package coop.grappe.supplier;

import static io.restassured.RestAssured.given;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A closed campaign with its federation, a member and suppliers, over HTTP and Kafka; every instance is another one, so that tests
 * do not meet.
 */
public final class Market {

    private static final AtomicInteger NUMBER = new AtomicInteger(1_000_000);

    public final String federation = number("CA-QC-NEQ:11");
    public final String campaign = UUID.randomUUID().toString();
    public final String bulb = UUID.randomUUID().toString();
    public final String paint = UUID.randomUUID().toString();
    public final String tender;

    /** @param standstill such as {@code P10D} */
    public Market(String standstill, String ceiling) {
        this(standstill, ceiling, "0");
    }

    /** @param margin in percent, for members that join late */
    public Market(String standstill, String ceiling, String margin) {
        this(standstill, ceiling, margin, "");
    }

    /** @param more of the charter, such as {@code ,"trusteeship":{…}} */
    public Market(String standstill, String ceiling, String margin, String more) {
        Events.send("campaigns", "campaigns.closed.v2", campaign, closed(standstill, ceiling, margin, more));
        Await.until(() -> negotiator()
                .get("/tenders?campaign=" + campaign)
                .path("items.size()")
                .equals(1));
        tender = negotiator().get("/tenders?campaign=" + campaign).path("items[0].id");
    }

    /** Demand of 120 bulbs in two regions and 36.5 litres of paint; 1000.00 today. */
    public String closed(String standstill, String ceiling) {
        return closed(standstill, ceiling, "0", "");
    }

    private String closed(String standstill, String ceiling, String margin, String more) {
        return """
                {"campaignId":"%s","organizer":"%s","title":{"fr":"Hiver","en":"Winter"},
                "charter":{"version":1,"scope":{"fr":"Éclairage","en":"Lighting"},
                "ceiling":{"amount":"%s","currency":"CAD"},"mandateExpires":"2031-06-30T00:00:00Z",
                "quorumPercent":50,"majorityPercent":50,"feePercent":"1.5","votingPeriod":"P7D","standstillPeriod":"%s",
                "ceilingMarginPercent":"%s"%s},
                "part":1,"parts":1,"items":[
                {"itemId":"%s","names":{"fr":"Ampoule","en":"Bulb"},"classification":{"scheme":"UNSPSC","id":"39101628"},
                "unit":"EA","packSize":"12","baseline":{"amount":"600.00","currency":"CAD"},
                "demand":[{"region":"Estrie","quantity":{"value":"100","unit":"EA"}},
                {"region":"Outaouais","quantity":{"value":"20","unit":"EA"}}]},
                {"itemId":"%s","names":{"fr":"Peinture","en":"Paint"},"classification":{"scheme":"UNSPSC","id":"31211508"},
                "unit":"LTR","packSize":"18.5","baseline":{"amount":"400.00","currency":"CAD"},
                "demand":[{"region":"Estrie","quantity":{"value":"36.5","unit":"LTR"}}]}],
                "members":2,"needs":3,"baseline":{"amount":"1000.00","currency":"CAD"},
                "closedAt":"2030-01-31T23:59:59Z"}""".formatted(campaign, federation, ceiling, standstill, margin, more, bulb, paint);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).basePath("/api/v1").contentType(ContentType.JSON);
    }

    public RequestSpecification negotiator() {
        return as(Tokens.of(federation, Role.NEGOTIATOR));
    }

    /** The other pair of eyes. */
    public RequestSpecification auditor() {
        return as(Tokens.of(federation, Role.AUDITOR));
    }

    public RequestSpecification evaluator() {
        return as(Tokens.of(federation, Role.EVALUATOR));
    }

    public static RequestSpecification seller(String supplier) {
        return as(Tokens.of(supplier, Role.SUPPLIER));
    }

    public static RequestSpecification buyer(String member) {
        return as(Tokens.of(member, Role.BUYER));
    }

    public static String supplier() {
        String id = number("CA-QC-NEQ:12");
        as(Tokens.of("CA-QC-NEQ:8800000000", Role.OPERATOR))
                .body("{\"id\":\"%s\",\"name\":\"Fournisseur %s\",\"tags\":[\"éclairage\"],\"regions\":[\"Estrie\"]}"
                        .formatted(id, id))
                .post("/suppliers")
                .then()
                .statusCode(201);
        return id;
    }

    public static String number(String prefix) {
        return prefix + "%08d".formatted(NUMBER.incrementAndGet());
    }

    /** Two lots, bulbs and paint; price counts 70, service 30. */
    public void prepare() {
        put("lots", """
                {"lots":[{"title":{"fr":"Éclairage","en":"Lighting"},"itemIds":["%s"]},
                {"title":{"fr":"Peinture","en":"Paint"},"itemIds":["%s"]}]}""".formatted(bulb, paint));
        put("criteria", """
                {"criteria":[{"id":"price","name":{"fr":"Prix","en":"Price"},"kind":"price","weight":70},
                {"id":"service","name":{"fr":"Service","en":"Service"},"kind":"quality","weight":30}],
                "priceFormula":"relative-to-lowest"}""");
    }

    /** Puts {@code lots} or {@code criteria}. */
    public void put(String what, String body) {
        String etag = negotiator().get("/tenders/" + tender).getHeader("ETag");
        negotiator()
                .header("If-Match", etag)
                .body(body)
                .put("/tenders/" + tender + "/" + what)
                .then()
                .statusCode(200);
    }

    public void publish(String procedure, Instant deadline) {
        publish(procedure, deadline, "null");
    }

    /** @param auction the rules as JSON */
    public void publish(String procedure, Instant deadline, String auction) {
        negotiator()
                .body("{\"procedure\":\"%s\",\"enquiriesUntil\":\"%s\",\"submissionDeadline\":\"%s\",\"auction\":%s}"
                        .formatted(procedure, deadline, deadline, auction))
                .post("/tenders/" + tender + "/publication")
                .then()
                .statusCode(200);
    }

    public void invite(String supplier) {
        negotiator()
                .body("{\"supplierId\":\"" + supplier + "\"}")
                .post("/tenders/" + tender + "/invitations")
                .then()
                .statusCode(201);
    }

    /** Bulbs in all-units tiers, the better one from 100; paint at one price. */
    public String bid(String bulbPrice, String betterBulbPrice, String paintPrice) {
        return """
                {"items":[{"itemId":"%s","schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":{"amount":"%s","currency":"CAD"}},
                {"threshold":"100","unitPrice":{"amount":"%s","currency":"CAD"}}]}},
                {"itemId":"%s","schedule":{"kind":"incremental","tiers":[
                {"threshold":"0","unitPrice":{"amount":"%s","currency":"CAD"}}]}}],
                "answers":[{"criterionId":"service","text":"Garantie de deux ans"}]}""".formatted(bulb, bulbPrice, betterBulbPrice, paint, paintPrice);
    }

    /** Bulbs only, at one price. */
    public String bulbs(String price) {
        return """
                {"items":[{"itemId":"%s","schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":{"amount":"%s","currency":"CAD"}}]}}],
                "answers":[{"criterionId":"service","text":"Garantie de deux ans"}]}""".formatted(bulb, price);
    }

    /** The lot of the bulbs, or that of the paint. */
    public String lotOf(String item) {
        return negotiator()
                .get("/tenders/" + tender)
                .path("lots.find { it.itemIds.contains('%s') }.id".formatted(item));
    }

    public Response submit(String supplier, String bid) {
        return seller(supplier).body(bid).post("/tenders/" + tender + "/bids");
    }

    /** Goes on until the bids are evaluated, one of a new supplier each. @return the suppliers, in the order of their bids */
    public List<String> evaluate(String... bids) {
        prepare();
        publish("open", in(Duration.ofSeconds(4)));
        List<String> suppliers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String bid : bids) {
            String supplier = supplier();
            suppliers.add(supplier);
            ids.add(submit(supplier, bid).then().statusCode(201).extract().path("bidId"));
        }
        awaitState("closed");
        negotiator().post("/tenders/" + tender + "/opening").then().statusCode(200);
        declare();
        ids.forEach(bid -> score(bid, 50));
        rank().then().statusCode(200);
        return suppliers;
    }

    /** The evaluator has no conflict of interest. */
    public void declare() {
        evaluator()
                .body("{\"kind\":\"no-conflict\"}")
                .post("/tenders/" + tender + "/declarations")
                .then()
                .statusCode(201);
    }

    /** Evaluates, whatever prices are abnormally low. */
    public Response rank() {
        return negotiator()
                .body("{\"lowPriceReasons\":{\"fr\":\"Prix d’essai\",\"en\":\"Prices of a test\"}}")
                .post("/tenders/" + tender + "/evaluation");
    }

    public String state() {
        return negotiator().get("/tenders/" + tender).path("state");
    }

    public void awaitState(String state) {
        Await.until(() -> state().equals(state));
    }

    public void score(String bid, int points) {
        evaluator()
                .body(
                        "{\"bidId\":\"%s\",\"criterionId\":\"service\",\"points\":%d,\"justification\":\"Deux clients consultés\"}"
                                .formatted(bid, points))
                .post("/tenders/" + tender + "/scores")
                .then()
                .statusCode(201);
    }

    /** Asks for a scenario and waits for what comes of it. */
    public String solved(String request) {
        String id = negotiator()
                .body(request)
                .post("/tenders/" + tender + "/scenarios")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Await.until(() -> !negotiator().get("/scenarios/" + id).path("state").equals("computing"));
        return id;
    }

    public Response propose(String scenario) {
        return negotiator()
                .body("{\"scenarioId\":\"%s\",\"reasons\":{\"fr\":\"Le moins cher\",\"en\":\"The cheapest\"}}"
                        .formatted(scenario))
                .post("/tenders/" + tender + "/awards");
    }

    /** @param considered what was compared, as JSON */
    public Response propose(String scenario, String considered) {
        return negotiator()
                .body(
                        "{\"scenarioId\":\"%s\",\"reasons\":{\"fr\":\"Le moins cher\",\"en\":\"The cheapest\"},\"considered\":[%s]}"
                                .formatted(scenario, considered))
                .post("/tenders/" + tender + "/awards");
    }

    /** A member of the group that this service knows. */
    public String member() {
        String member = number("CA-QC-NEQ:13");
        Events.send("members", "members.registered.v1", member, """
                {"memberId":"%s","name":"Coop %s","region":"Estrie","registeredAt":"2030-01-01T00:00:00Z"}""".formatted(member, member));
        Await.until(() -> buyer(member).get("/tenders/" + tender).statusCode() == 200);
        return member;
    }

    public void decide(String award, String outcome) {
        Events.send("ballots", "ballots.decided.v1", UUID.randomUUID().toString(), decided(campaign, award, outcome));
    }

    public static String decided(String campaign, String award, String outcome) {
        return """
                {"ballotId":"%s","campaignId":"%s","awardId":"%s","outcome":"%s","roll":2,"approve":2,"reject":0,"abstain":0,
                "decidedAt":"%s"}""".formatted(
                UUID.randomUUID(), campaign, award, outcome, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public static Instant in(Duration duration) {
        return Instant.now().plus(duration).truncatedTo(ChronoUnit.MICROS);
    }
}
