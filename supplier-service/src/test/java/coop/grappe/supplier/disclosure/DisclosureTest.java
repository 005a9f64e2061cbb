package coop.grappe.supplier.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.supplier.Await;
import coop.grappe.supplier.Market;
import coop.grappe.supplier.ocds.OpenContracting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anyone can read at each step of a tender, and what nobody can yet. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class DisclosureTest {

    private static final String[] BASELINES = {"600", "400", "1000", "591.11"};
    private static final String CEILING = "5173.31";
    private static final String[] NEEDS = {"61.25", "58.75", "12.125"};
    private static final String[] WINNING_PRICES = {"4.1237", "8.1193"};
    private static final String[] LOSING_PRICES = {"4.4491", "9.6613", "5.2289"};

    @Inject
    AddingUp addingUp;

    private String first = "";
    private String second = "";
    private String third = "";
    private final String[] members = {
        Market.number("CA-QC-NEQ:13"), Market.number("CA-QC-NEQ:13"), Market.number("CA-QC-NEQ:13")
    };

    @BeforeEach
    void suppliers() {
        first = Market.supplier();
        second = Market.supplier();
        third = Market.supplier();
    }

    @Test
    void everyStepIsPublishedAndNothingBeforeItsTime() {
        Market market = new Market("PT1S", CEILING, "0", "");
        Anyone anyone = new Anyone(market.tender);
        assertEquals(List.of("planning"), anyone.lastTags());
        assertEquals("planned", anyone.compiled().at("/tender/status").asText());
        String published = all(anyone).get(0);
        anyone.findsNothingOf("quantity", "\"items\"", members[0].substring(10));

        commit(market, 0);
        commit(market, 1);
        commit(market, 2);
        Await.until(() -> anyone.lastTags().equals(List.of("planningUpdate")));
        assertEquals(
                List.of("procuringEntity", "buyer", "buyer", "buyer"),
                anyone.compiled().get("parties").findValues("roles").stream()
                        .map(roles -> roles.get(0).asText())
                        .toList());
        assertFalse(anyone.compiled().has("buyer"));
        secret(anyone);

        market.prepare();
        market.invite(first);
        int planned = anyone.releases().size();
        market.publish("open", Market.in(Duration.ofSeconds(18)));
        assertEquals(planned + 1, anyone.releases().size());
        assertEquals(List.of("tender"), anyone.lastTags());
        JsonNode tender = anyone.compiled().get("tender");
        assertEquals("open", tender.get("procurementMethod").asText());
        assertEquals("goods", tender.get("mainProcurementCategory").asText());
        assertTrue(tender.at("/techniques/hasFrameworkAgreement").asBoolean());
        assertEquals("120", tender.at("/items/0/quantity").asText());
        assertEquals("UNCEFACT", tender.at("/items/0/unit/scheme").asText());
        assertEquals(2, tender.at("/lots").size());
        assertEquals(
                tender.at("/lots/0/id").asText(),
                tender.at("/items/0/relatedLot").asText());

        String question = Market.seller(first)
                .body("{\"question\":\"Quelle teinte?\"}")
                .post("/tenders/" + market.tender + "/clarifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anyone.findsNothingOf("Quelle teinte?");
        market.negotiator()
                .body("{\"answer\":\"Blanc chaud\"}")
                .post("/tenders/" + market.tender + "/clarifications/" + question + "/answer")
                .then()
                .statusCode(200);
        assertEquals(List.of("tenderUpdate"), anyone.lastTags());
        anyone.finds("Quelle teinte?", "Blanc chaud");

        bid(market, first, "4.4491", "4.1237", "9.6613");
        bid(market, second, "4.9091", "4.4491", "8.1193");
        bid(market, third, "5.2289", "5.2289", "9.6613");
        market.negotiator()
                .body("""
                        {"description":{"fr":"Délai prolongé","en":"Extended"},"submissionDeadline":"%s"}""".formatted(Market.in(Duration.ofSeconds(18))))
                .post("/tenders/" + market.tender + "/amendments")
                .then()
                .statusCode(200);
        assertEquals(List.of("tenderAmendment"), anyone.lastTags());
        secret(anyone);
        anyone.findsNothingOf("numberOfTenderers", "bidders", "\"bids\"");

        market.awaitState("closed");
        assertEquals(3, anyone.compiled().at("/tender/numberOfTenderers").asInt());
        secret(anyone);

        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        JsonNode opened = anyone.compiled();
        assertEquals(3, opened.at("/bids/details").size());
        assertEquals("valid", opened.at("/bids/details/0/status").asText());
        anyone.finds(number(first), number(second), number(third));
        unpriced(anyone);

        String lost = opened.at("/bids/details/2/id").asText();
        market.negotiator()
                .body("{\"bidId\":\"%s\",\"reason\":\"Licence absente\"}".formatted(lost))
                .post("/tenders/" + market.tender + "/disqualifications")
                .then()
                .statusCode(200);
        assertEquals(
                "disqualified", anyone.compiled().at("/bids/details/2/status").asText());
        market.declare();
        market.score(opened.at("/bids/details/0/id").asText(), 50);
        market.score(opened.at("/bids/details/1/id").asText(), 50);
        market.rank().then().statusCode(200);
        assertEquals("evaluated", anyone.compiled().at("/tender/statusDetails").asText());
        unpriced(anyone);

        String scenario = market.solved("{\"name\":\"Le moins cher\"}");
        String award = market.propose(scenario).then().statusCode(201).extract().path("id");
        assertEquals("awarded", anyone.compiled().at("/tender/statusDetails").asText());
        assertFalse(anyone.compiled().has("awards"), "before the members have decided");
        unpriced(anyone);

        market.decide(award, "carried");
        Await.until(() -> anyone.compiled().has("awards"));
        assertTrue(anyone.releases().stream()
                .anyMatch(release -> anyone.tagsOf(release).contains("award")));
        Await.until(() -> anyone.compiled().at("/awards/0/status").asText().equals("active"));
        JsonNode awarded = anyone.compiled();
        assertEquals(2, awarded.get("awards").size());
        assertEquals("494.84", awarded.at("/awards/0/value/amount").asText());
        assertEquals("296.35", awarded.at("/awards/1/value/amount").asText());
        assertEquals("complete", awarded.at("/tender/status").asText());
        assertEquals("complete", awarded.at("/tender/lots/0/status").asText());
        anyone.findsNoNumbers(CEILING);
        anyone.findsNoNumbers(BASELINES);
        anyone.findsNoNumbers(NEEDS);
        anyone.findsNoNumbers(WINNING_PRICES);
        anyone.findsNoNumbers(LOSING_PRICES);

        contract(anyone, market, award);
        assertEquals(published, all(anyone).get(0), "a release never changes");
    }

    private void contract(Anyone anyone, Market market, String award) {
        String contract = UUID.randomUUID().toString();
        Events.send("contracts", "contracts.drawn-up.v1", contract, """
                {"contractId":"%s","awardId":"%s","campaignId":"%s","supplierId":"%s","organizer":"%s","contracts":2}""".formatted(
                        contract, award, market.campaign, first, market.federation));
        Await.until(() -> anyone.lastTags().equals(List.of("contract")));
        assertEquals("pending", anyone.compiled().at("/contracts/0/status").asText());
        Events.send("contracts", "contracts.activated.v1", contract, """
                {"contractId":"%s","awardId":"%s","campaignId":"%s","supplierId":"%s","contracts":2,"items":[],"rooms":[],
                "activatedAt":"2030-03-20T14:30:00Z"}""".formatted(
                        contract, award, market.campaign, first));
        Await.until(() -> anyone.lastTags().equals(List.of("contractUpdate")));
        JsonNode active = anyone.compiled().at("/contracts/0");
        assertEquals("active", active.get("status").asText());
        assertEquals("2030-03-20T14:30:00Z", active.get("dateSigned").asText());
        assertEquals("494.84", active.at("/value/amount").asText());
        assertEquals(
                anyone.compiled().at("/awards/0/id").asText(),
                active.get("awardID").asText());

        pay(contract, members[0], "111.17", "2030-04-03");
        pay(contract, members[1], "122.19", "2030-04-30");
        pay(contract, members[2], "133.23", "2030-05-02");
        Await.until(() -> payments(contract) == 3);
        addingUp.before(LocalDate.of(2030, 5, 1));
        assertFalse(anyone.compiled().at("/contracts/0").has("implementation"), "two members are too few");
        addingUp.before(LocalDate.of(2030, 6, 1));
        assertEquals(List.of("implementation"), anyone.lastTags());
        JsonNode transaction = anyone.compiled().at("/contracts/0/implementation/transactions/0");
        assertEquals("366.59", transaction.at("/value/amount").asText());
        assertEquals(contract + "-2030-05", transaction.get("id").asText());
        anyone.findsNoNumbers("111.17", "122.19", "133.23");
        addingUp.before(LocalDate.of(2030, 7, 1));
        assertEquals(List.of("implementation"), anyone.lastTags());
    }

    @Inject
    Payments payments;

    private long payments(String contract) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> payments.count("contractId", UUID.fromString(contract)));
    }

    @Test
    void whatLosersAskedIsPublicIfTheCharterSaysSoAndThenOnlyAfterTheAward() {
        Market market = new Market("PT1S", CEILING, "0", ",\"disclosure\":{\"losingPrices\":\"public\"}");
        Anyone anyone = new Anyone(market.tender);
        market.evaluate(market.bid("4.4491", "4.1237", "9.6613"), market.bid("4.9091", "4.4491", "8.1193"));
        String award = market.propose(market.solved("{\"name\":\"Un seul\",\"maxWinners\":1}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        anyone.findsNoNumbers("830.24", "847.48");
        market.decide(award, "carried");
        Await.until(() -> anyone.compiled().at("/tender/status").asText().equals("complete"));
        assertEquals(1, anyone.compiled().get("awards").size());
        anyone.findsNumbers("830.24", "847.48");
        anyone.findsNoNumbers(WINNING_PRICES);
        anyone.findsNoNumbers(BASELINES);
    }

    @Test
    void anAwardThatTheMembersRejectIsNeverPublished() {
        Market market = new Market("PT1S", CEILING);
        Anyone anyone = new Anyone(market.tender);
        market.evaluate(market.bid("4.4491", "4.1237", "9.6613"));
        String award = market.propose(market.solved("{\"name\":\"Le moins cher\"}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.decide(award, "rejected");
        market.awaitState("evaluated");
        assertEquals("evaluated", anyone.compiled().at("/tender/statusDetails").asText());
        assertFalse(anyone.compiled().has("awards"));
        market.negotiator()
                .body("{\"reason\":\"Retiré\"}")
                .post("/tenders/" + market.tender + "/cancellation")
                .then()
                .statusCode(200);
        assertEquals(List.of("tenderCancellation"), anyone.lastTags());
        assertEquals("cancelled", anyone.compiled().at("/tender/status").asText());
        assertEquals(1, anyone.compiled().at("/bids/details").size(), "what was public stays so");
    }

    @Test
    void whoHasBidIsNotKnownWhileAuctionsMayBeHeld() {
        Market market = new Market("PT1S", CEILING);
        Anyone anyone = new Anyone(market.tender);
        market.prepare();
        market.publish("open", Market.in(Duration.ofMillis(1500)), """
                {"feedback":"rank","minimumDecrementPercent":"0.5","softCloseWindow":"PT2M","extension":"PT3M"}""");
        bid(market, first, "4.4491", "4.1237", "9.6613");
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        assertEquals("opened", anyone.compiled().at("/tender/statusDetails").asText());
        anyone.findsNothingOf(number(first), "details\"");
    }

    @Test
    void anyoneReadsAndNobodyWrites() {
        Market market = new Market("PT1S", CEILING);
        Anyone anyone = new Anyone(market.tender);
        String path = "/api/v1/ocds/records/" + anyone.ocid();
        String etag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .header("Access-Control-Allow-Origin", "*")
                .body("license", equalTo("https://creativecommons.org/licenses/by/4.0/"))
                .body("version", equalTo("1.1"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get(path).then().statusCode(304);
        String id = anyone.releases().get(0).get("id").asText();
        given().get("/api/v1/ocds/releases/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=31536000"))
                .body("releases[0].id", equalTo(id));
        given().post("/api/v1/ocds/releases").then().statusCode(405);
        given().get("/api/v1/tenders/" + market.tender).then().statusCode(401);
        given().get("/api/v1/ocds/releases/none").then().statusCode(404);
        given().get("/api/v1/ocds/records/none").then().statusCode(404);
        given().get("/api/v1/ocds/releases?ocid=none").then().statusCode(204);
        given().get("/api/v1/ocds/releases?tag=award&ocid=" + anyone.ocid())
                .then()
                .statusCode(204);
        given().get("/api/v1/ocds/releases?after=" + id + "&ocid=" + anyone.ocid())
                .then()
                .statusCode(204);
        given().get("/api/v1/ocds/releases?tag=nothing")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("tag")));
        given().get("/api/v1/ocds/releases?after=nothing")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("after")));
        given().get("/api/v1/ocds/releases?limit=101").then().statusCode(400);
        given().get("/api/v1/ocds/records?after=nothing").then().statusCode(400);
        new Market("PT1S", CEILING);
        JsonNode page = OpenContracting.checkRecords(Anyone.get("/records?limit=1"));
        assertEquals(1, page.get("records").size());
        String next = page.at("/links/next").asText().replaceFirst(".*/ocds", "");
        JsonNode following = OpenContracting.checkRecords(Anyone.get(next));
        assertFalse(page.at("/records/0/ocid").equals(following.at("/records/0/ocid")));
    }

    @Test
    void ourPackagesAreMadeLikeTheStandardsSample() {
        Market market = new Market("PT1S", CEILING);
        JsonNode ours = OpenContracting.checkReleases(Anyone.get("/releases?ocid=" + new Anyone(market.tender).ocid()));
        JsonNode sample = OpenContracting.sample();
        assertEquals(Set.of(), OpenContracting.faultsOfReleases(sample));
        Set<String> fields = fields(sample);
        fields.add("extensions");
        assertEquals(fields, fields(ours));
        assertTrue(fields(sample.get("publisher")).containsAll(fields(ours.get("publisher"))));
        Set<String> ofRelease = fields(sample.at("/releases/0"));
        ofRelease.addAll(List.of("parties", "tender"));
        ofRelease.removeAll(List.of("buyer", "planning"));
        assertEquals(ofRelease, fields(ours.at("/releases/0")));
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> fields = new TreeSet<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** What nobody may read before the opening. */
    private void secret(Anyone anyone) {
        anyone.findsNothingOf(number(first), number(second), number(third), "asker");
        unpriced(anyone);
    }

    /** What nobody may read before the award. */
    private static void unpriced(Anyone anyone) {
        anyone.findsNoNumbers(CEILING);
        anyone.findsNoNumbers(BASELINES);
        anyone.findsNoNumbers(NEEDS);
        anyone.findsNoNumbers(WINNING_PRICES);
        anyone.findsNoNumbers(LOSING_PRICES);
        anyone.findsNoNumbers("494.84", "296.35");
    }

    private static List<String> all(Anyone anyone) {
        List<String> all = new ArrayList<>();
        anyone.releases()
                .forEach(release ->
                        all.add(Anyone.get("/releases/" + release.get("id").asText())));
        return all;
    }

    private static void bid(Market market, String supplier, String bulb, String better, String paint) {
        market.submit(supplier, market.bid(bulb, better, paint)).then().statusCode(201);
    }

    private void commit(Market market, int member) {
        String need = """
                {"needId":"%s","siteId":"%s","itemId":"%s","quantity":{"value":"%s","unit":"EA"},
                "baselineUnitPrice":{"amount":"591.11","currency":"CAD"}}""".formatted(UUID.randomUUID(), UUID.randomUUID(), market.bulb, NEEDS[member]);
        Events.send("needs", "needs.committed.v2", members[member], """
                {"campaignId":"%s","memberId":"%s","memberName":"Coop %d","sites":[],"needs":[%s]}""".formatted(
                        market.campaign, members[member], member, need));
    }

    private static void pay(String contract, String member, String amount, String day) {
        String invoice = UUID.randomUUID().toString();
        Events.send("invoices", "invoices.paid.v1", invoice, """
                {"invoiceId":"%s","orderId":"%s","contractId":"%s","memberId":"%s","supplierId":"x","number":"1",
                "total":{"amount":"%s","currency":"CAD"},"paidOn":"%s"}""".formatted(
                        invoice, UUID.randomUUID(), contract, member, amount, day));
    }

    private static String number(String organization) {
        return organization.substring(organization.indexOf(':') + 1);
    }
}
