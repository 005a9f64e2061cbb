package coop.grappe.member;

import static io.restassured.RestAssured.given;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A federation with members of its own, over HTTP; every instance is another group, so tests do not meet. */
public final class Group {

    private static final AtomicInteger NUMBER = new AtomicInteger(1_000_000);

    public final String federation = register("federation");

    public static String operator() {
        return Tokens.of("CA-QC-NEQ:8800000000", Role.OPERATOR);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).basePath("/api/v1").contentType(ContentType.JSON);
    }

    public RequestSpecification negotiator() {
        return as(Tokens.of(federation, Role.NEGOTIATOR));
    }

    public static RequestSpecification buyer(String member) {
        return as(Tokens.of(member, Role.BUYER, Role.DELEGATE));
    }

    public static String register(String kind) {
        String id = "CA-QC-NEQ:11%08d".formatted(NUMBER.incrementAndGet());
        as(operator())
                .body("{\"id\":\"%s\",\"name\":\"Coop %s\",\"region\":\"Estrie\",\"kind\":\"%s\"}"
                        .formatted(id, id, kind))
                .post("/members")
                .then()
                .statusCode(201);
        return id;
    }

    public static String member() {
        return register("member");
    }

    public static String site(String member, String region) {
        return id(buyer(member)
                .body(
                        ("{\"name\":\"Siège\",\"address\":{\"street\":\"1, rue du Test\",\"city\":\"Ville\",\"postalCode\":\"j1h 2b4\"},"
                                        + "\"region\":\"%s\"}")
                                .formatted(region))
                .post("/members/" + member + "/sites"));
    }

    /** A draft whose members may vote for an hour and that needs two of them. */
    public String draft(Instant collectingUntil, String belowMinimum) {
        return id(negotiator().body(plan(collectingUntil, belowMinimum)).post("/campaigns"));
    }

    /** A campaign that collects one item, in which two members with a site each take part. */
    public Collecting collecting(Duration duration, String belowMinimum, String votingPeriod) {
        String campaign = id(negotiator()
                .body(plan(in(duration), belowMinimum).replace("PT1H", votingPeriod))
                .post("/campaigns"));
        String item = item(campaign, "EA", "12");
        open(campaign);
        String first = member();
        String second = member();
        adhere(campaign, first);
        adhere(campaign, second);
        return new Collecting(campaign, item, first, site(first, "Estrie"), second, site(second, "Outaouais"));
    }

    public record Collecting(
            String campaign, String item, String first, String firstSite, String second, String secondSite) {

        public String firstNeeds(String value) {
            return id(submit(campaign, first, item, firstSite, value, "EA", "100"));
        }

        public String secondNeeds(String value) {
            return id(submit(campaign, second, item, secondSite, value, "EA", "100"));
        }
    }

    public static String plan(Instant collectingUntil, String belowMinimum) {
        return """
                {"title":{"fr":"Hiver","en":"Winter"},
                "charter":{"objectives":{"fr":"Payer moins","en":"Pay less"},
                "mandate":{"scope":{"fr":"Déneigement","en":"Snow removal"},
                "ceiling":{"amount":"500000.00","currency":"CAD"},"expires":"%s"},
                "quorumPercent":50,"majorityPercent":50,"votingPeriod":"PT1H","standstillPeriod":"P10D",
                "feePercent":"1.5","gainSharing":"equal-price"},
                "collectingUntil":"%s",
                "collectiveMinimum":{"members":2,"baseline":{"amount":"100.00","currency":"CAD"}},
                "belowMinimum":%s}""".formatted(collectingUntil.plus(365, ChronoUnit.DAYS), collectingUntil, belowMinimum);
    }

    public String item(String campaign, String unit, String packSize) {
        return id(negotiator()
                .body(
                        ("{\"names\":{\"fr\":\"Article\",\"en\":\"Item\"},\"classification\":{\"scheme\":\"UNSPSC\",\"id\":\"39101628\"},"
                                        + "\"unit\":\"%s\",\"packSize\":\"%s\"}")
                                .formatted(unit, packSize))
                .post("/campaigns/" + campaign + "/items"));
    }

    public void open(String campaign) {
        negotiator().post("/campaigns/" + campaign + "/opening").then().statusCode(200);
    }

    public static void adhere(String campaign, String member) {
        buyer(member)
                .body("{\"charterVersion\":1}")
                .post("/campaigns/" + campaign + "/adhesions")
                .then()
                .statusCode(201);
    }

    public static Response submit(
            String campaign, String member, String item, String site, String value, String unit, String price) {
        return buyer(member).body(need(item, site, value, unit, price)).post("/campaigns/" + campaign + "/needs");
    }

    public static String need(String item, String site, String value, String unit, String price) {
        return """
                {"itemId":"%s","siteId":"%s","quantity":{"value":"%s","unit":"%s"},
                "period":{"from":"2030-11-01","to":"2031-04-15"},
                "baselineUnitPrice":{"amount":"%s","currency":"CAD"}}""".formatted(item, site, value, unit, price);
    }

    public static Instant in(Duration duration) {
        return Instant.now().plus(duration).truncatedTo(ChronoUnit.MICROS);
    }

    public static String id(Response created) {
        return created.then().statusCode(201).extract().path("id");
    }
}
