package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs that depend on a price, recur, are proposed, merged, proved and submitted by a federation. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class NeedsAsTheyAreTest {

    private Group group;
    private Group.Collecting collecting;
    private String demand;

    @BeforeEach
    void begin() {
        group = new Group();
        collecting = group.collecting(Duration.ofDays(9), "{\"extension\":\"P1D\",\"times\":1}", "PT1H");
        demand = "/campaigns/" + collecting.campaign() + "/demand";
    }

    private Response submit(String member, String site, String more) {
        return buyer(member)
                .body(
                        ("{\"itemId\":\"%s\",\"siteId\":\"%s\",\"period\":{\"from\":\"2030-11-15\",\"to\":\"2031-02-01\"},"
                                        + "\"baselineUnitPrice\":{\"amount\":\"10.00\",\"currency\":\"CAD\"},%s}")
                                .formatted(collecting.item(), site, more))
                .post("/campaigns/" + collecting.campaign() + "/needs");
    }

    private static String ladder(String... pricesAndQuantities) {
        StringBuilder steps = new StringBuilder("\"ladder\":[");
        for (int i = 0; i < pricesAndQuantities.length; i += 2) {
            steps.append(i == 0 ? "" : ",")
                    .append(
                            "{\"atMost\":{\"amount\":\"%s\",\"currency\":\"CAD\"},\"quantity\":{\"value\":\"%s\",\"unit\":\"EA\"}}"
                                    .formatted(pricesAndQuantities[i], pricesAndQuantities[i + 1]));
        }
        return steps + "]";
    }

    private static String tiers() {
        return "{\"kind\":\"all-units\",\"tiers\":[{\"threshold\":\"0\",\"unitPrice\":{\"amount\":\"10.00\",\"currency\":\"CAD\"}},"
                + "{\"threshold\":\"100\",\"unitPrice\":{\"amount\":\"9.00\",\"currency\":\"CAD\"}}]}";
    }

    @Test
    void theWholeBaselineIsTheSumOfWhatIsRoundedForEachItem() {
        String campaign = group.draft(Group.in(Duration.ofDays(9)), "{\"extension\":\"P1D\",\"times\":1}");
        List<String> items = List.of(group.item(campaign, "EA", "1"), group.item(campaign, "EA", "1"));
        group.open(campaign);
        Group.adhere(campaign, collecting.first());
        items.forEach(item ->
                Group.id(Group.submit(campaign, collecting.first(), item, collecting.firstSite(), "1", "EA", "0.005")));
        buyer(collecting.first())
                .get("/campaigns/" + campaign + "/demand?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].baseline.amount", equalTo("0.01"))
                .body("baseline.amount", equalTo("0.02"))
                .body("needs", equalTo(2))
                .body("members", equalTo(1));
    }

    @Test
    void theCurveGoesToMarketWithTheClosedDemand() {
        collecting.firstNeeds("82");
        submit(collecting.second(), collecting.secondSite(), ladder("9.50", "10", "9.00", "25"))
                .then()
                .statusCode(201);
        group.negotiator()
                .post("/campaigns/" + collecting.campaign() + "/closing")
                .then()
                .statusCode(200);
        JsonNode closed = Events.await(
                "campaigns",
                "campaigns.closed.v2",
                data -> data.get("campaignId").asText().equals(collecting.campaign()));
        Schemas.check("campaigns.closed.v2", closed);
        JsonNode curve = closed.at("/items/0/curve");
        assertEquals(List.of("82", "92", "107"), curve.findValuesAsText("value"));
        assertTrue(curve.at("/0/atMost").isNull());
        assertEquals("9.50", curve.at("/1/atMost/amount").asText());
        assertEquals(List.of("82", "25"), closed.at("/items/0/demand").findValuesAsText("value"), "region by region");
    }

    @Test
    void aConditionalNeedIsInTheCurveAndWaitsForItsPrice() {
        collecting.firstNeeds("82");
        submit(collecting.second(), collecting.secondSite(), ladder("9.00", "10"))
                .then()
                .statusCode(201);
        buyer(collecting.first())
                .get(demand)
                .then()
                .body("items[0].total.value", equalTo("92"))
                .body("items[0].firm.value", equalTo("82"));
        String item = demand + "/" + collecting.item();
        buyer(collecting.first()).get(item + "/outlook").then().statusCode(404);
        group.negotiator()
                .body("{\"supposed\":true,\"source\":\"Contrat de 2029\",\"schedule\":" + tiers() + "}")
                .put(item + "/tiers")
                .then()
                .statusCode(200);
        buyer(collecting.second())
                .get(item + "/outlook")
                .then()
                .statusCode(200)
                .body("volume.value", equalTo("82"))
                .body("next.missing.value", equalTo("18"))
                .body("next.unitPrice.amount", equalTo("9.00"))
                .body("needs[0].outcome", equalTo("out"))
                .body("needs[0].missing.value", equalTo("18"));
        buyer(collecting.first()).get(item + "/outlook").then().body("needs", hasSize(0));
        collecting.firstNeeds("8");
        group.negotiator()
                .get(item + "/outlook")
                .then()
                .body("volume.value", equalTo("100"))
                .body("unitPrice.amount", equalTo("9.00"))
                .body("otherVolumes[0].value", equalTo("90"))
                .body("needs[0].outcome", equalTo("in"))
                .body("next", nullValue());
        buyer(collecting.first())
                .get(item + "/curve")
                .then()
                .body("points[0].atMost.amount", equalTo("9.00"))
                .body("points[0].quantity.value", equalTo("100"));
        buyer(collecting.first())
                .body(tiers().replace("\"100\"", "\"0\""))
                .post(item + "/outlook")
                .then()
                .statusCode(400);
        buyer(collecting.first())
                .body(tiers().replace("CAD", "USD"))
                .post(item + "/outlook")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("tiers[0].unitPrice.currency"));
        submit(collecting.first(), collecting.firstSite(), ladder("9.00", "10", "9.50", "20"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("ladder[1].atMost"));
    }

    @Test
    void aMonthlyNeedCountsInEachOfItsMonths() {
        submit(
                        collecting.first(),
                        collecting.firstSite(),
                        "\"quantity\":{\"value\":\"2\",\"unit\":\"caisses\"},\"recurrence\":\"monthly\"")
                .then()
                .statusCode(201)
                .body("deliveries", equalTo(4))
                .body("quantity.value", equalTo("96"));
        collecting.secondNeeds("5");
        buyer(collecting.first())
                .get(demand + "/" + collecting.item())
                .then()
                .body("total.value", equalTo("101"))
                .body(
                        "regions.find { it.region == 'Estrie' }.months.month",
                        contains("2030-11", "2030-12", "2031-01", "2031-02"))
                .body("regions.find { it.region == 'Estrie' }.months.quantity.value", contains("24", "24", "24", "24"))
                .body("regions.find { it.region == 'Outaouais' }.months[0].month", equalTo("2030-11"));
        verified();
    }

    @Test
    void casesAreFilledByTheRuleOfTheCharterInOrderOfAsking() {
        String first = Group.id(submit(
                collecting.first(),
                collecting.firstSite(),
                "\"quantity\":{\"value\":\"5\",\"unit\":\"EA\"},\"tolerance\":{\"value\":\"1\",\"unit\":\"EA\"}"));
        submit(collecting.second(), collecting.secondSite(), "\"quantity\":{\"value\":\"4\",\"unit\":\"EA\"}")
                .then()
                .statusCode(201);
        String etag = buyer(collecting.first()).get("/needs/" + first).getHeader("ETag");
        buyer(collecting.first())
                .header("If-Match", etag)
                .body(Group.need(collecting.item(), collecting.firstSite(), "8", "EA", "10.00"))
                .put("/needs/" + first)
                .then()
                .statusCode(200);
        String packs = demand + "/" + collecting.item() + "/packs";
        group.negotiator()
                .get(packs)
                .then()
                .body("rule", equalTo("first-come"))
                .body("cases", equalTo(1))
                .body("shares.total.value", contains("8", "4"));
        group.negotiator().get(packs + "?arrived=10").then().body("shares.total.value", contains("6", "4"));
        buyer(collecting.second())
                .get(packs + "?arrived=10")
                .then()
                .body("shares.memberId", contains(collecting.second()));
        buyer(collecting.first()).get(packs + "?arrived=0.5").then().statusCode(400);
    }

    @Test
    void aProposedItemIsMergedAndSeparatedWithoutLosingWhoAskedWhat() {
        String items = "/campaigns/" + collecting.campaign() + "/items";
        String proposed = Group.id(buyer(collecting.second())
                .body(
                        "{\"names\":{\"fr\":\"Boîte de 12 ampoules\",\"en\":\"Box of 12 bulbs\"},\"classification\":{\"scheme\":\"CPV\","
                                + "\"id\":\"31531000-7\"},\"unit\":\"SET\",\"packSize\":\"1\"}")
                .post(items + "/proposals"));
        String need = Group.id(Group.submit(
                collecting.campaign(), collecting.second(), proposed, collecting.secondSite(), "3", "SET", "48.00"));
        collecting.firstNeeds("10");
        group.negotiator().post(items + "/" + proposed + "/refusal").then().statusCode(409);
        group.negotiator()
                .body("{\"into\":\"%s\",\"factor\":\"12\"}".formatted(collecting.item()))
                .post(items + "/" + proposed + "/merging")
                .then()
                .statusCode(200)
                .body("state", equalTo("merged"));
        buyer(collecting.first())
                .get(demand)
                .then()
                .body("items", hasSize(1))
                .body("items[0].total.value", equalTo("46"))
                .body("items[0].members", equalTo(2));
        buyer(collecting.second())
                .get("/needs/" + need)
                .then()
                .body("itemId", equalTo(collecting.item()))
                .body("asked.itemId", equalTo(proposed))
                .body("asked.quantity.value", equalTo("3"))
                .body("baselineUnitPrice.amount", equalTo("4.00"));
        verified();
        group.negotiator().post(items + "/" + proposed + "/separation").then().statusCode(200);
        buyer(collecting.second())
                .get("/needs/" + need)
                .then()
                .body("itemId", equalTo(proposed))
                .body("quantity.value", equalTo("3"))
                .body("asked", nullValue());
        buyer(collecting.first()).get(demand).then().body("items.total.value", contains("10", "3"));
        verified();
        group.negotiator()
                .body(
                        "{\"names\":{\"fr\":\"A\",\"en\":\"A\"},\"classification\":{\"scheme\":\"UNSPSC\",\"id\":\"99101628\"},"
                                + "\"unit\":\"EA\",\"packSize\":\"1\"}")
                .post(items + "/proposals")
                .then()
                .statusCode(403);
        buyer(collecting.first())
                .body(
                        "{\"names\":{\"fr\":\"A\",\"en\":\"A\"},\"classification\":{\"scheme\":\"UNSPSC\",\"id\":\"99101628\"},"
                                + "\"unit\":\"EA\",\"packSize\":\"1\"}")
                .post(items + "/proposals")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("classification.id"));
    }

    @Test
    void aBaselinePriceIsProvedByADocumentOfTheMember() {
        byte[] pdf = "%PDF-1.4\nFacture 2029".getBytes(StandardCharsets.US_ASCII);
        String documents = "/members/" + collecting.first() + "/documents";
        Response added = upload(collecting.first(), documents + "?name=facture.pdf", pdf);
        added.then().statusCode(201).body("mediaType", equalTo("application/pdf"));
        String id = added.path("id");
        upload(collecting.first(), documents + "?name=a.exe", new byte[] {'M', 'Z', 0})
                .then()
                .statusCode(400);
        upload(collecting.second(), documents + "?name=a.pdf", pdf).then().statusCode(404);
        String proof =
                "\"quantity\":{\"value\":\"1\",\"unit\":\"EA\"},\"baselineSource\":\"invoice\",\"baselineDocumentId\":\""
                        + id + "\"";
        submit(collecting.second(), collecting.secondSite(), proof)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("baselineDocumentId"));
        assertEquals(404, group.negotiator().get(documents + "/" + id).statusCode());
        submit(collecting.first(), collecting.firstSite(), proof)
                .then()
                .statusCode(201)
                .body("baselineSource", equalTo("invoice"));
        assertEquals(
                new String(pdf, StandardCharsets.US_ASCII),
                group.negotiator().get(documents + "/" + id).asString());
        buyer(collecting.second()).get(documents + "/" + id).then().statusCode(404);
    }

    private static Response upload(String member, String path, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of(member, Role.BUYER))
                .basePath("/api/v1")
                .contentType("application/octet-stream")
                .body(content)
                .post(path);
    }

    @Test
    void aFederationSubmitsForAMemberAsLongAsItMay() {
        String plan = Group.need(collecting.item(), collecting.firstSite(), "7", "EA", "10.00")
                .replaceFirst("\\{", "{\"memberId\":\"" + collecting.first() + "\",");
        String needs = "/campaigns/" + collecting.campaign() + "/needs";
        group.negotiator().body(plan).post(needs).then().statusCode(404);
        String representations = "/members/" + collecting.first() + "/representations";
        String granted = Group.id(buyer(collecting.first())
                .body("{\"organization\":\"%s\",\"campaignId\":\"%s\",\"expires\":\"%s\"}"
                        .formatted(group.federation, collecting.campaign(), Group.in(Duration.ofDays(3))))
                .post(representations));
        String need = Group.id(group.negotiator().body(plan).post(needs));
        buyer(collecting.first())
                .get("/needs/" + need)
                .then()
                .body("submittedBy", equalTo(group.federation))
                .body("memberId", equalTo(collecting.first()));
        buyer(collecting.second()).body(plan).post(needs).then().statusCode(404);
        buyer(collecting.first())
                .post(representations + "/" + granted + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        group.negotiator().post("/needs/" + need + "/withdrawal").then().statusCode(404);
        buyer(collecting.first()).post("/needs/" + need + "/withdrawal").then().statusCode(200);
        buyer(collecting.first())
                .body("{\"organization\":\"%s\",\"expires\":\"%s\"}"
                        .formatted(collecting.second(), Group.in(Duration.ofDays(3))))
                .post(representations)
                .then()
                .statusCode(400);
    }

    @Test
    void aCampaignIsDraftedAnewAndTwoOfThemDoNotMix() {
        collecting.firstNeeds("10");
        Response copy = group.negotiator()
                .body("{\"collectingUntil\":\"%s\",\"mandateExpires\":\"%s\"}"
                        .formatted(Group.in(Duration.ofDays(20)), Group.in(Duration.ofDays(90))))
                .post("/campaigns/" + collecting.campaign() + "/duplication");
        copy.then()
                .statusCode(201)
                .body("duplicateOf", equalTo(collecting.campaign()))
                .body("state", equalTo("draft"));
        String other = copy.path("id");
        group.open(other);
        String item =
                buyer(collecting.first()).get("/campaigns/" + other + "/items").path("items[0].id");
        buyer(collecting.first()).get("/campaigns/" + other + "/demand").then().statusCode(404);
        Group.adhere(other, collecting.first());
        Group.submit(other, collecting.first(), item, collecting.firstSite(), "3", "EA", "1")
                .then()
                .statusCode(201);
        Group.submit(other, collecting.first(), collecting.item(), collecting.firstSite(), "3", "EA", "1")
                .then()
                .statusCode(400);
        buyer(collecting.first()).get(demand).then().body("items.total.value", contains("10"));
        buyer(collecting.first())
                .get("/campaigns/" + other + "/demand")
                .then()
                .body("items.total.value", contains("3"));
        Response read = group.negotiator().get("/campaigns/" + other);
        group.negotiator()
                .header("If-Match", read.getHeader("ETag"))
                .body("{\"tendering\":\"2101-01-01\",\"decision\":\"2100-01-01\"}")
                .put("/campaigns/" + other + "/indicative-dates")
                .then()
                .statusCode(400);
        group.negotiator()
                .header("If-Match", read.getHeader("ETag"))
                .body("{\"tendering\":\"2100-01-01\"}")
                .put("/campaigns/" + other + "/indicative-dates")
                .then()
                .statusCode(200)
                .body("indicativeDates.tendering", equalTo("2100-01-01"));
    }

    @Test
    void itemsAreReadPageByPage() {
        String other = group.draft(Group.in(Duration.ofDays(9)), "{\"extension\":\"P1D\",\"times\":1}");
        List<String> items =
                List.of(group.item(other, "EA", "1"), group.item(other, "EA", "1"), group.item(other, "EA", "1"));
        group.open(other);
        Group.adhere(other, collecting.first());
        Group.submit(other, collecting.first(), items.get(2), collecting.firstSite(), "3", "EA", "1")
                .then()
                .statusCode(201);
        Response page = buyer(collecting.first()).get("/campaigns/" + other + "/demand?limit=2");
        page.then().body("items", hasSize(2)).body("needs", equalTo(1)).body("next", equalTo(items.get(1)));
        buyer(collecting.first())
                .get("/campaigns/" + other + "/demand?limit=2&after=" + items.get(1))
                .then()
                .body("items.total.value", contains("3"))
                .body("next", nullValue());
    }

    private void verified() {
        buyer(collecting.first())
                .get(demand + "/verification")
                .then()
                .statusCode(200)
                .body("mismatches", equalTo(0));
    }
}
