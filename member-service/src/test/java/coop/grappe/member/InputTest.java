package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static coop.grappe.member.Group.in;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import coop.grappe.member.Group.Collecting;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused, and that nothing is left behind. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class InputTest {

    private static final String EXTENSION = "{\"extension\":\"P1D\",\"times\":1}";

    private Group group;

    @BeforeEach
    void aGroupOfItsOwn() {
        group = new Group();
    }

    @Test
    void everyWrongFieldOfACampaignIsNamedAtOnce() {
        String plan = Group.plan(Instant.parse("2020-01-01T00:00:00Z"), "{\"extension\":\"PT0S\",\"times\":1}")
                .replace("500000.00", "0.00")
                .replace("PT1H", "PT0S");
        group.negotiator()
                .header("Accept-Language", "fr")
                .body(plan)
                .post("/campaigns")
                .then()
                .statusCode(400)
                .header("Content-Language", "fr")
                .body(
                        "violations.field",
                        hasItems(
                                "collectingUntil",
                                "charter.mandate.ceiling.amount",
                                "charter.votingPeriod",
                                "belowMinimum.extension"))
                .body("violations[0].message", equalTo("doit être dans l’avenir"));
        group.negotiator()
                .body("{\"title\":{\"fr\":\"\",\"en\":\"x\"}}")
                .post("/campaigns")
                .then()
                .statusCode(400)
                .body("violations", hasSize(greaterThan(3)));
        group.negotiator().get("/campaigns?state=draft").then().body("items", hasSize(0));
    }

    @Test
    void anItemHasAKnownUnitAndEightDigits() {
        String draft = group.draft(in(Duration.ofDays(9)), EXTENSION);
        String item = "{\"names\":{\"fr\":\"a\",\"en\":\"a\"},\"classification\":{\"scheme\":\"UNSPSC\",\"id\":\"%s\"},"
                + "\"unit\":\"%s\",\"packSize\":\"%s\"}";
        group.negotiator()
                .body(item.formatted("3910", "EA", "1"))
                .post("/campaigns/" + draft + "/items")
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("classification.id"));
        group.negotiator()
                .body(item.formatted("39101628", "XX", "1"))
                .post("/campaigns/" + draft + "/items")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("unit"));
        group.negotiator()
                .body(item.formatted("39101628", "EA", "1.5"))
                .post("/campaigns/" + draft + "/items")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("packSize"));
        group.negotiator().post("/campaigns/" + draft + "/opening").then().statusCode(409);
    }

    @Test
    void aDraftIsRewrittenUnderItsVersion() {
        String draft = group.draft(in(Duration.ofDays(9)), EXTENSION);
        String item = group.item(draft, "EA", "1");
        String path = "/campaigns/" + draft + "/items/" + item;
        String body =
                "{\"names\":{\"fr\":\"b\",\"en\":\"b\"},\"classification\":{\"scheme\":\"UNSPSC\",\"id\":\"39101628\"},"
                        + "\"unit\":\"MTK\",\"packSize\":\"2.5\"}";
        group.negotiator().body(body).put(path).then().statusCode(428);
        String etag = group.negotiator().get(path).getHeader("ETag");
        group.negotiator()
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("packSize", equalTo("2.5"));
        group.negotiator().header("If-Match", etag).body(body).put(path).then().statusCode(412);
        group.negotiator().header("If-Match", etag).delete(path).then().statusCode(412);
        String later = group.negotiator().get(path).getHeader("ETag");
        group.negotiator().header("If-Match", later).delete(path).then().statusCode(204);
        group.negotiator().get(path).then().statusCode(404);
    }

    @Test
    void everyVersionOfACharterStaysReadable() {
        String draft = group.draft(in(Duration.ofDays(9)), EXTENSION);
        String charter = """
                {"objectives":{"fr":"Autre","en":"Other"},"mandate":{"scope":{"fr":"Tout","en":"All"},
                "ceiling":{"amount":"1000.00","currency":"CAD"},"expires":"2099-01-01T00:00:00Z"},
                "quorumPercent":66,"majorityPercent":67,"votingPeriod":"P2D","standstillPeriod":"PT0S",
                "feePercent":"0","gainSharing":"equal-price","disclosure":{"losingPrices":"public"},
                "trusteeship":{"threshold":2,"trustees":[{"organization":"CA-QC-NEQ:1160000001","publicKey":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"},
                {"organization":"CA-QC-NEQ:1160000002","publicKey":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"}]}}""";
        String path = "/campaigns/" + draft;
        String etag = group.negotiator().get(path).getHeader("ETag");
        group.negotiator()
                .header("If-Match", etag)
                .body(charter)
                .put(path + "/charter")
                .then()
                .statusCode(200)
                .body("charter.version", equalTo(2))
                .body("charter.votingPeriod", equalTo("P2D"))
                .body("charter.quorumPercent", equalTo(66))
                .body("charter.trusteeship.trustees.organization", hasItems("CA-QC-NEQ:1160000001"))
                .body("charter.disclosure.losingPrices", equalTo("public"));
        String latest = group.negotiator().get(path).getHeader("ETag");
        group.negotiator()
                .header("If-Match", latest)
                .body(charter.replace("\"threshold\":2", "\"threshold\":3").replace("1160000002", "1160000001"))
                .put(path + "/charter")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("trusteeship.threshold", "trusteeship.trustees[1].organization"));
        group.negotiator()
                .header("If-Match", etag)
                .body(charter)
                .put(path + "/charter")
                .then()
                .statusCode(412);
        group.negotiator()
                .get(path + "/charters/1")
                .then()
                .body("objectives.en", equalTo("Pay less"))
                .body("disclosure.losingPrices", equalTo("private"))
                .body("feePercent", equalTo("1.5"));
        group.negotiator().get(path + "/charters").then().body("items.version", hasItems(1, 2));
        group.negotiator().get(path + "/charters/3").then().statusCode(404);
    }

    @Test
    void aUnitThatIsNotTheItemsIsRefusedWithThoseThatAre() {
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        Group.submit(
                        collecting.campaign(),
                        collecting.first(),
                        collecting.item(),
                        collecting.firstSite(),
                        "1",
                        "litres",
                        "1")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("quantity.unit"))
                .body("violations[0].message", containsString("EA"));
        buyer(collecting.first())
                .get("/campaigns/" + collecting.campaign() + "/demand")
                .then()
                .body("needs", equalTo(0));
    }

    @Test
    void aRetriedSubmissionIsOneNeed() {
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        String key = UUID.randomUUID().toString();
        String need = Group.need(collecting.item(), collecting.firstSite(), "3", "EA", "1");
        String path = "/campaigns/" + collecting.campaign() + "/needs";
        String first = Group.id(buyer(collecting.first())
                .header("Idempotency-Key", key)
                .body(need)
                .post(path));
        buyer(collecting.first())
                .header("Idempotency-Key", key)
                .body(need)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        buyer(collecting.first()).get(path).then().body("items", hasSize(1));
    }

    @Test
    void listsArePages() {
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        collecting.firstNeeds("1");
        collecting.firstNeeds("2");
        String path = "/campaigns/" + collecting.campaign() + "/needs";
        String next = buyer(collecting.first())
                .get(path + "?limit=1&state=submitted&item=" + collecting.item())
                .then()
                .body("items", hasSize(1))
                .header("Link", notNullValue())
                .extract()
                .path("next");
        buyer(collecting.first())
                .get(path + "?limit=1&after=" + next)
                .then()
                .body("items[0].quantity.value", equalTo("2"));
        buyer(collecting.first()).get(path + "?state=lost").then().statusCode(400);
        group.negotiator().get("/campaigns?state=lost").then().statusCode(400);
        group.negotiator()
                .get("/campaigns?state=collecting&limit=200")
                .then()
                .body("items.organizer", hasItem(group.federation));
    }

    @Test
    void whatNoDatabaseHoldsIsRefused() {
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        String path = "/campaigns/" + collecting.campaign() + "/needs";
        String need = Group.need(collecting.item(), collecting.firstSite(), "VALUE", "EA", "PRICE");
        for (String value :
                List.of("1E+100000000", "-1E+100000000", "1E-100000000", "99999999999999999999999", "NaN", "")) {
            buyer(collecting.first())
                    .body(need.replace("VALUE", value).replace("PRICE", "1"))
                    .post(path)
                    .then()
                    .statusCode(400);
            buyer(collecting.first())
                    .body(need.replace("VALUE", "1").replace("PRICE", value))
                    .post(path)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aTextThatNoDatabaseHoldsIsRefused() {
        String draft = group.draft(in(Duration.ofDays(9)), EXTENSION);
        group.negotiator()
                .body("{\"reason\":\"a\\u0000b\"}")
                .post("/campaigns/" + draft + "/cancellation")
                .then()
                .statusCode(400);
        group.negotiator().get("/campaigns/" + draft).then().body("state", equalTo("draft"));
    }

    @Test
    void timesThatNoDatabaseHoldsAreRefused() {
        String plan = Group.plan(in(Duration.ofDays(9)), "{\"extension\":\"P9999999D\",\"times\":1}")
                .replaceAll("\"expires\":\"[^\"]*\"", "\"expires\":\"+999999999-01-01T00:00:00Z\"")
                .replace("PT1H", "P9999D")
                .replace("P10D", "-P1D");
        group.negotiator()
                .body(plan)
                .post("/campaigns")
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "charter.mandate.expires",
                                "charter.votingPeriod",
                                "charter.standstillPeriod",
                                "belowMinimum.extension"));
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        buyer(collecting.first())
                .body(Group.need(collecting.item(), collecting.firstSite(), "1", "EA", "1")
                        .replace("2031-04-15", "+999999999-01-01"))
                .post("/campaigns/" + collecting.campaign() + "/needs")
                .then()
                .statusCode(400)
                .body("violations.field", contains("period.to"));
    }
}
