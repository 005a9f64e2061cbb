package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.buyer;
import static coop.grappe.purchasing.Deal.draft;
import static coop.grappe.purchasing.Deal.money;
import static coop.grappe.purchasing.Deal.place;
import static coop.grappe.purchasing.Deal.quantity;
import static coop.grappe.purchasing.Deal.sign;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What becomes of a contract: terms, signatures, amendments, transfers, price revisions, suspension, and its end. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ContractLifeTest {

    private static final LocalDate TODAY = Deal.today();

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private final String otherSite = UUID.randomUUID().toString();

    @Inject
    AgroalDataSource database;

    /** 80 bulbs for one co-op, 40 for the other, 20 litres of paint for each. */
    private String pending() {
        deal.need(erables, site, deal.bulb, "80", "EA", "6.50")
                .need(erables, site, deal.paint, "20", "LTR", "11.00")
                .need(pins, otherSite, deal.bulb, "40", "EA", "6.00")
                .need(pins, otherSite, deal.paint, "20", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("120", "140", "40");
        return deal.awaitContract();
    }

    private String inForce(String terms) {
        String contract = pending();
        stipulate(contract, terms).then().statusCode(200);
        deal.signBoth(contract, deal.supplier);
        return contract;
    }

    private Response stipulate(String contract, String terms) {
        String etag = deal.negotiator().get("/contracts/" + contract).header("ETag");
        return deal.negotiator().header("If-Match", etag).body(terms).put("/contracts/" + contract + "/terms");
    }

    private static String year(LocalDate from) {
        return "\"period\":{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, from.plusYears(1));
    }

    private Response read(String contract) {
        return deal.negotiator().get("/contracts/" + contract);
    }

    private static String post(RequestSpecification by, String path, String body, int status) {
        return by.body(body).post(path).then().statusCode(status).extract().path("id");
    }

    private JsonNode told(String type, String contract) {
        JsonNode event = Events.await(
                "contracts", type, data -> data.get("contractId").asText().equals(contract));
        Schemas.check(type, event);
        return event;
    }

    private void sql(String statement, Object... arguments) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time goes by: a day in a JSON column is another one, in whichever form it is written. */
    private void moveDay(String table, String column, String key, String id, LocalDate from, LocalDate to) {
        sql(
                "update %s set %s = replace(replace(%s::text, ?, ?), ?, ?)::jsonb where %s = ?"
                        .formatted(table, column, column, key),
                parts(from),
                parts(to),
                from.toString(),
                to.toString(),
                UUID.fromString(id));
    }

    private static String parts(LocalDate day) {
        return "%d, %d, %d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void termsArePartOfWhatBothSidesSign() {
        String contract = pending();
        String before = read(contract).path("documentDigest");
        deal.negotiator()
                .body("{}")
                .put("/contracts/" + contract + "/terms")
                .then()
                .statusCode(428);
        stipulate(contract, """
                {"period":{"from":"2030-03-01","to":"2020-02-28"},"pricing":"incremental","minimumOrder":{"amount":"-1.00","currency":"CAD"},
                "commitments":[{"itemId":"%s","minimum":{"value":"121","unit":"LTR"},"shortfallPrice":{"amount":"0.50","currency":"CAD"}}],
                "ending":{"supplierToo":true}}""".formatted(deal.bulb))
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                "period.to",
                                "pricing",
                                "minimumOrder",
                                "commitments[0].minimum",
                                "ending.supplierToo"));
        String terms = "{%s,\"minimumOrder\":%s,\"wholePacks\":true}".formatted(year(TODAY), money("10.00"));
        stipulate(contract, terms)
                .then()
                .statusCode(200)
                .body("terms.minimumOrder.amount", equalTo("10.00"))
                .body("terms.cancellation", equalTo("until-accepted"))
                .body("lastDay", equalTo(TODAY.plusYears(1).toString()));
        sign(deal.seller(), contract, before).then().statusCode(409).body("type", endsWith("other-document"));
        String digest = read(contract).path("documentDigest");
        sign(deal.seller(), contract, digest).then().statusCode(200);
        stipulate(contract, "{}").then().statusCode(409).body("type", endsWith("terms-fixed"));
        sign(deal.negotiator(), contract, digest).then().statusCode(200).body("state", equalTo("active"));

        deal.seller()
                .get("/contracts/" + contract + "/document")
                .then()
                .statusCode(200)
                .body("digest", equalTo(digest))
                .body("signatures.organization", hasItems(deal.federation, deal.supplier))
                .body("signatures.digest", equalTo(List.of(digest, digest)))
                .body("text", containsString("minimum order 10.00 CAD\nwhole packs yes\n"));
        String text = deal.seller()
                .get("/contracts/" + contract + "/documents/1/text")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(digest, sha256(text));
        read(contract)
                .then()
                .body("history.act", equalTo(List.of("activated", "signed", "signed", "terms-set", "drawn-up")));
    }

    @Test
    void ordersKeepToTheCeilingInMoneyAndGiveBackWhatTheyDoNotGet() {
        String contract = inForce("{\"ceiling\":%s}".formatted(money("300.00")));
        String first = draft(erables, contract, site, deal.bulb, "50", "EA");
        place(erables, first).then().statusCode(200).body("amount.amount", equalTo("250.00"));
        String second = draft(pins, contract, otherSite, deal.bulb, "11", "EA");
        place(pins, second).then().statusCode(409).body("type", endsWith("beyond-total"));
        read(contract)
                .then()
                .body("total.ordered.amount", equalTo("250.00"))
                .body("total.remaining.amount", equalTo("50.00"))
                .body("lines.find { it.itemId == '%s' }.ordered.value".formatted(deal.bulb), equalTo("50"))
                .body("lines.find { it.itemId == '%s' }.remaining.value".formatted(deal.bulb), equalTo("90"));
        buyer(erables).post("/orders/" + first + "/cancellation").then().statusCode(200);
        place(pins, second).then().statusCode(200);
        read(contract).then().body("total.ordered.amount", equalTo("55.00"));
        String lower = amendment(contract, "{\"kind\":\"total-ceiling\",\"ceiling\":%s}".formatted(money("54.99")));
        signAmendment(deal.negotiator(), contract, lower).then().statusCode(200);
        signAmendment(deal.seller(), contract, lower)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("change.ceiling")));
    }

    private String amendment(String contract, String change) {
        return post(
                deal.negotiator(),
                "/contracts/" + contract + "/amendments",
                "{\"reason\":\"Besoins changés\",\"change\":%s}".formatted(change),
                201);
    }

    private void refusedAmendment(String contract, String change, String... fields) {
        deal.negotiator()
                .body("{\"reason\":\"Besoins changés\",\"change\":%s}".formatted(change))
                .post("/contracts/" + contract + "/amendments")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems(fields));
    }

    private Response signAmendment(RequestSpecification by, String contract, String amendment) {
        String path = "/contracts/" + contract + "/amendments/" + amendment;
        String digest = deal.negotiator().get(path).path("documentDigest");
        return by.body("{\"documentDigest\":\"" + digest + "\"}").post(path + "/signatures");
    }

    private void amended(String contract, String change) {
        String amendment = amendment(contract, change);
        signAmendment(deal.seller(), contract, amendment).then().statusCode(200);
        signAmendment(deal.negotiator(), contract, amendment)
                .then()
                .statusCode(200)
                .body("state", equalTo("signed"));
    }

    @Test
    void amendmentsAreSignedByBothAndNeverGoBelowWhatIsOrdered() {
        String contract = inForce("{%s}".formatted(year(TODAY)));
        place(erables, draft(erables, contract, site, deal.bulb, "30", "EA"))
                .then()
                .statusCode(200);
        String ceiling = "{\"kind\":\"ceiling\",\"itemId\":\"%s\",\"ceiling\":%s,\"entitlements\":[%s]}";
        refusedAmendment(contract, ceiling.formatted(deal.bulb, quantity("29", "EA"), ""), "change.ceiling");
        refusedAmendment(
                contract,
                ceiling.formatted(
                        deal.bulb,
                        quantity("150", "EA"),
                        "{\"memberId\":\"%s\",\"quantity\":%s}".formatted(deal.supplier, quantity("31", "EA"))),
                "change.entitlements[0].memberId",
                "change.entitlements");
        refusedAmendment(contract, "{\"kind\":\"extension\",\"lastDay\":\"%s\"}".formatted(TODAY), "change.lastDay");
        refusedAmendment(contract, "{\"kind\":\"renewal\"}", "change.kind");
        refusedAmendment(
                contract,
                "{\"kind\":\"prices\",\"itemId\":\"%s\",\"from\":\"%s\",\"schedule\":{\"kind\":\"all-units\",\"tiers\":[{\"threshold\":\"0\",\"unitPrice\":%s}]}}"
                        .formatted(deal.bulb, TODAY, money("4.00")),
                "change.from");

        String grant = "{\"memberId\":\"%s\",\"quantity\":%s}".formatted(pins, quantity("20", "EA"));
        String raised = amendment(contract, ceiling.formatted(deal.bulb, quantity("150", "EA"), grant));
        String outdated = amendment(contract, "{\"kind\":\"supplier-name\",\"name\":\"Lumières (2031) inc.\"}");
        signAmendment(deal.seller(), contract, raised).then().statusCode(200).body("state", equalTo("proposed"));
        signAmendment(deal.seller(), contract, raised).then().statusCode(409).body("type", endsWith("already-signed"));
        signAmendment(buyer(erables), contract, raised).then().statusCode(403);
        signAmendment(deal.negotiator(), contract, raised)
                .then()
                .statusCode(200)
                .body("state", equalTo("signed"))
                .body("signatures", hasSize(2));
        JsonNode event = told("contracts.amended.v1", contract);
        assertEquals(
                "-10", event.get("rooms").get(0).get("quantity").get("value").asText());
        signAmendment(deal.seller(), contract, outdated)
                .then()
                .statusCode(409)
                .body("type", endsWith("amendment-outdated"));
        deal.seller()
                .post("/contracts/" + contract + "/amendments/" + outdated + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"));
        read(contract)
                .then()
                .body("documentVersion", equalTo(2))
                .body("lines.find { it.itemId == '%s' }.ceiling.value".formatted(deal.bulb), equalTo("150"));
        buyer(pins)
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body("items.find { it.itemId == '%s' }.quantity.value".formatted(deal.bulb), equalTo("60"));

        // Lowered by 75 below what members may order (140): 50 and 60 units are unused.
        amended(contract, ceiling.formatted(deal.bulb, quantity("65", "EA"), ""));
        deal.negotiator()
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body(entitled(erables, deal.bulb), equalTo("46"))
                .body(entitled(pins, deal.bulb), equalTo("19"));
        String tube = UUID.randomUUID().toString();
        amended(contract, """
                {"kind":"item-added","itemId":"%s","names":{"fr":"Tube","en":"Tube"},"classificationScheme":"UNSPSC","classificationId":"39101605",
                "unit":"EA","packSize":%s,"ceiling":%s,"schedule":{"kind":"all-units","tiers":[{"threshold":"0","unitPrice":%s}]},
                "entitlements":[{"memberId":"%s","quantity":%s}]}""".formatted(
                        tube, quantity("1", "EA"), quantity("10", "EA"), money("8.50"), erables, quantity("10", "EA")));
        place(erables, draft(erables, contract, site, tube, "4", "EA"))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("34.00"));
        amended(contract, "{\"kind\":\"item-removed\",\"itemId\":\"%s\"}".formatted(tube));
        place(erables, draft(erables, contract, site, tube, "1", "EA"))
                .then()
                .statusCode(409)
                .body("type", endsWith("item-removed"));
        amended(contract, "{\"kind\":\"supplier-name\",\"name\":\"Lumières (2031) inc.\"}");
        amended(contract, "{\"kind\":\"extension\",\"lastDay\":\"%s\"}".formatted(TODAY.plusYears(2)));
        read(contract)
                .then()
                .body("supplierName", equalTo("Lumières (2031) inc."))
                .body("lastDay", equalTo(TODAY.plusYears(2).toString()))
                .body("history.text.fr", hasItem(containsString("la version 7 du document est en vigueur")));
        deal.seller()
                .get("/contracts/" + contract + "/documents")
                .then()
                .body("items.version", equalTo(List.of(1, 2, 3, 4, 5, 6, 7)));
        for (int version = 1; version <= 7; version++) {
            String text = deal.seller()
                    .get("/contracts/%s/documents/%d/text".formatted(contract, version))
                    .asString();
            assertEquals(
                    deal.seller()
                            .get("/contracts/" + contract + "/documents")
                            .path("items[%d].digest".formatted(version - 1)),
                    sha256(text));
        }
    }

    private static String entitled(String member, String item) {
        return "items.find { it.memberId == '%s' && it.itemId == '%s' }.quantity.value".formatted(member, item);
    }

    @Test
    void membersHandOnWhatTheyDoNotOrderAndNeverMore() throws Exception {
        String contract = inForce("{}");
        String path = "/contracts/" + contract + "/transfers";
        String offer = "{\"itemId\":\"%s\",\"toMemberId\":\"%s\",\"quantity\":%s}";
        buyer(erables)
                .body(offer.formatted(deal.bulb, erables, quantity("-1", "LTR")))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("quantity", "quantity.unit", "toMemberId"));
        buyer(erables)
                .body(offer.formatted(deal.bulb, pins, quantity("81", "EA")))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("beyond-unused"));
        String transfer = post(buyer(erables), path, offer.formatted(deal.bulb, pins, quantity("30", "EA")), 201);
        buyer(erables).post(path + "/" + transfer + "/acceptance").then().statusCode(404);
        Deal.treasurer(pins).post(path + "/" + transfer + "/acceptance").then().statusCode(403);
        buyer(pins)
                .post(path + "/" + transfer + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        buyer(pins).post(path + "/" + transfer + "/refusal").then().statusCode(409);
        told("contracts.entitlement-transferred.v1", contract);
        deal.negotiator()
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body(entitled(erables, deal.bulb), equalTo("50"))
                .body(entitled(pins, deal.bulb), equalTo("70"))
                .body(
                        "items.find { it.memberId == '%s' && it.itemId == '%s' }.transferred.value"
                                .formatted(pins, deal.bulb),
                        equalTo("30"));
        String late = Deal.organization();
        String need = deal.tellJoined(late, UUID.randomUUID().toString(), "5");
        Events.await(
                "contracts",
                "contracts.joined.v1",
                data -> data.get("needId").asText().equals(need));
        buyer(late).get("/contracts/" + contract).then().body("history.act", not(hasItem("entitlement-transferred")));
        buyer(pins)
                .get("/contracts/" + contract + "/history")
                .then()
                .body("items.act", hasItems("transfer-offered", "entitlement-transferred"));
        atOnceNobodyGetsTheSameUnits(contract, path, offer);
    }

    /** Of 50 units, five orders of ten and five transfers of ten are wanted at once: five of the ten succeed. */
    private void atOnceNobodyGetsTheSameUnits(String contract, String path, String offer) throws Exception {
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String order = draft(erables, contract, site, deal.bulb, "10", "EA");
            String transfer = post(buyer(erables), path, offer.formatted(deal.bulb, pins, quantity("10", "EA")), 201);
            acts.add(() -> place(erables, order).statusCode());
            acts.add(() ->
                    buyer(pins).post(path + "/" + transfer + "/acceptance").statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Integer>> running = threads.invokeAll(acts);
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(5, Collections.frequency(answers, 200), answers::toString);
        assertEquals(5, Collections.frequency(answers, 409), answers::toString);
        var entitlements = deal.negotiator()
                .get("/contracts/" + contract + "/entitlements")
                .jsonPath();
        int given = entitlements.getInt(entitled(erables, deal.bulb));
        int got = entitlements.getInt(entitled(pins, deal.bulb));
        int used = entitlements.getInt(
                "items.find { it.memberId == '%s' && it.itemId == '%s' }.used.value".formatted(erables, deal.bulb));
        assertEquals(120, given + got);
        assertEquals(given, used);
    }

    @Test
    void aRevisionIsShownBeforeItTakesEffectAndCanBeContested() {
        String contract = inForce("""
                {%s,"priceRevision":{"index":"ipc-quebec","baseValue":"160","sharePercent":"80","floorPercent":"2","capPercent":"4","everyMonths":1,"noticeDays":30}}""".formatted(year(TODAY.minusMonths(2))));
        String path = "/contracts/" + contract + "/price-revisions";
        LocalDate day = TODAY.plusDays(30);
        String plan = "{\"indexDay\":\"2026-01-01\",\"effectiveOn\":\"%s\"}".formatted(day);
        deal.seller()
                .body("{\"indexDay\":\"2026-01-01\",\"effectiveOn\":\"%s\"}".formatted(TODAY))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("indexDay", "effectiveOn"));
        deal.negotiator()
                .body("{\"day\":\"2026-01-01\",\"value\":\"170\",\"source\":\"StatCan 18-10-0004-01\"}")
                .post("/price-indexes/ipc-quebec/values")
                .then()
                .statusCode(201);
        deal.negotiator()
                .body("{\"day\":\"2126-01-01\",\"value\":\"-1\",\"source\":\"?\"}")
                .post("/price-indexes/ipc-quebec/values")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("day", "value"));
        deal.seller()
                .get("/price-indexes/ipc-quebec/values?organizer=" + deal.federation)
                .then()
                .body("items.value", equalTo(List.of("170")));
        buyer(Deal.organization())
                .get("/price-indexes/ipc-quebec/values?organizer=" + deal.federation)
                .then()
                .statusCode(404);
        // 80 % of 6.25 % is 5 %, held to 4 %.
        String revision = deal.seller()
                .body(plan)
                .post(path)
                .then()
                .statusCode(201)
                .body("unboundedPercent", equalTo("5"))
                .body("percent", equalTo("4"))
                .body(
                        "lines.find { it.itemId == '%s' }.tiers.after.amount".formatted(deal.bulb),
                        equalTo(List.of("5.20", "4.29")))
                .body(
                        "effects.find { it.memberId == '%s' && it.itemId == '%s' }.difference.amount"
                                .formatted(erables, deal.bulb),
                        equalTo("16.00"))
                .extract()
                .path("id");
        told("contracts.prices-revised.v1", contract);
        deal.seller().body(plan).post(path).then().statusCode(409).body("type", endsWith("revision-pending"));
        buyer(pins).get(path + "/" + revision).then().body("effects.memberId", not(hasItem(erables)));
        deal.seller()
                .body("{\"reason\":\"Non\"}")
                .post(path + "/" + revision + "/contest")
                .then()
                .statusCode(409);
        deal.negotiator()
                .body("{\"reason\":\"La valeur est 169,8\"}")
                .post(path + "/" + revision + "/contest")
                .then()
                .statusCode(200)
                .body("state", equalTo("contested"));
        told("contracts.price-revision-stopped.v1", contract);
        read(contract).then().body("lines.revisions.flatten()", hasSize(0));
        deal.negotiator().post(path + "/" + revision + "/agreement").then().statusCode(200);
        read(contract).then().body("lines.revisions.flatten()", hasSize(2));

        String early = draft(erables, contract, site, deal.bulb, "10", "EA");
        place(erables, early).then().statusCode(200).body("amount.amount", equalTo("50.00"));
        moveDay("contract_line", "revisions", "contract_id", contract, day, TODAY);
        place(pins, draft(pins, contract, otherSite, deal.bulb, "10", "EA"))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("52.00"));
        buyer(erables).get("/orders/" + early).then().body("amount.amount", equalTo("50.00"));
    }

    @Test
    void aSuspendedContractTakesNoOrdersAndDeliversThoseItHas() {
        String contract = inForce("{}");
        String order = draft(erables, contract, site, deal.bulb, "5", "EA");
        place(erables, order).then().statusCode(200);
        deal.seller()
                .body("{\"reason\":\"Rappel\"}")
                .post("/contracts/" + contract + "/suspension")
                .then()
                .statusCode(404);
        deal.negotiator()
                .body("{\"reason\":\"Rappel\"}")
                .post("/contracts/" + contract + "/suspension")
                .then()
                .statusCode(200)
                .body("state", equalTo("suspended"))
                .body("suspension.reason", equalTo("Rappel"));
        told("contracts.suspended.v1", contract);
        String other = draft(erables, contract, site, deal.bulb, "5", "EA");
        place(erables, other).then().statusCode(409).body("type", endsWith("contract-suspended"));
        deal.accept(order);
        deal.negotiator()
                .post("/contracts/" + contract + "/resumption")
                .then()
                .statusCode(200)
                .body("suspension", nullValue());
        told("contracts.resumed.v1", contract);
        place(erables, other).then().statusCode(200);
    }

    @Test
    void atItsEndWhatWasCommittedToAndNotOrderedIsOwedByThoseWhoOrderedLess() {
        String contract = inForce("""
                {%s,"renewals":{"times":1,"months":6,"noticeDays":30,"consent":true},
                "commitments":[{"itemId":"%s","minimum":{"value":"100","unit":"EA"},"shortfallPrice":{"amount":"0.25","currency":"CAD"}}]}""".formatted(year(TODAY), deal.bulb));
        place(erables, draft(erables, contract, site, deal.bulb, "50", "EA"))
                .then()
                .statusCode(200);
        place(pins, draft(pins, contract, otherSite, deal.bulb, "15", "EA"))
                .then()
                .statusCode(200);
        // 35 are missing, 8.75 in all; 30 and 25 units are unused.
        buyer(erables)
                .get("/contracts/" + contract + "/commitments")
                .then()
                .statusCode(200)
                .body("items[0].settled", equalTo(false))
                .body("items[0].missing.value", equalTo("35"))
                .body("items[0].cost.amount", equalTo("8.75"))
                .body("items[0].projected.value", equalTo("140"))
                .body("items[0].shares.amount.amount", equalTo(List.of("4.77")));
        String renewal =
                post(deal.negotiator(), "/contracts/" + contract + "/renewals", "{\"reason\":\"Bons prix\"}", 201);
        deal.negotiator()
                .body("{\"reason\":\"Encore\"}")
                .post("/contracts/" + contract + "/renewals")
                .then()
                .statusCode(409);
        signAmendment(deal.seller(), contract, renewal).then().statusCode(200).body("state", equalTo("signed"));
        read(contract)
                .then()
                .body("lastDay", equalTo(TODAY.plusYears(1).plusMonths(6).toString()))
                .body("terms.renewals", nullValue());
        String late = draft(pins, contract, otherSite, deal.bulb, "1", "EA");
        sql("update contract set ends_on = ? where id = ?", TODAY.minusDays(1), UUID.fromString(contract));
        told("contracts.expired.v1", contract);
        JsonNode due = told("contracts.shortfall-due.v1", contract);
        assertEquals("8.75", due.get("cost").get("amount").asText());
        read(contract).then().body("state", equalTo("expired"));
        place(pins, late).then().statusCode(409).body("type", endsWith("not-active"));
        deal.seller()
                .get("/contracts/" + contract + "/commitments")
                .then()
                .body("items[0].settled", equalTo(true))
                .body("items[0].shares.collect { it.amount.amount }.sort()", equalTo(List.of("3.98", "4.77")));
        buyer(pins).get("/contracts/" + contract + "/commitments").then().body("items[0].shares", hasSize(1));
        buyer(pins).get("/contracts/" + contract).then().body("history.act", hasItems("expired", "shortfall-due"));
    }

    @Test
    void aSideEndsTheContractAsTheTermsAllowAndItsUnansweredOrdersWithIt() {
        String contract = inForce("{%s,\"ending\":{\"noticeDays\":60,\"remedyDays\":20,\"openOrders\":\"cancelled\"}}"
                .formatted(year(TODAY)));
        String path = "/contracts/" + contract + "/termination";
        deal.seller()
                .body("{\"kind\":\"convenience\",\"reason\":\"Nous fermons\",\"lastDay\":\"%s\"}".formatted(TODAY))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("kind", "lastDay"));
        deal.seller()
                .body("{\"kind\":\"default\",\"reason\":\"Factures impayées\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("lastDay", equalTo(TODAY.plusDays(20).toString()))
                .body("state", equalTo("active"));
        told("contracts.termination-announced.v1", contract);
        deal.negotiator().post(path + "/withdrawal").then().statusCode(409);
        deal.seller().post(path + "/withdrawal").then().statusCode(200).body("termination", nullValue());
        told("contracts.termination-withdrawn.v1", contract);
        deal.negotiator()
                .body("{\"kind\":\"convenience\",\"reason\":\"Autre besoin\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("termination.lastDay", equalTo(TODAY.plusDays(60).toString()));
        String open = draft(erables, contract, site, deal.bulb, "5", "EA");
        String accepted = draft(erables, contract, site, deal.bulb, "5", "EA");
        place(erables, open).then().statusCode(200);
        place(erables, accepted).then().statusCode(200);
        deal.accept(accepted);
        LocalDate announced = TODAY.plusDays(60);
        LocalDate over = TODAY.minusDays(1);
        moveDay("contract", "termination", "id", contract, announced, over);
        sql("update contract set terminates_on = ? where id = ?", over, UUID.fromString(contract));
        told("contracts.terminated.v1", contract);
        read(contract).then().body("state", equalTo("terminated"));
        Await.until(() -> buyer(erables).get("/orders/" + open).path("state").equals("cancelled"));
        buyer(erables).get("/orders/" + accepted).then().body("state", equalTo("accepted"));
        deal.negotiator()
                .get("/contracts/" + contract + "/entitlements")
                .then()
                .body(
                        "items.find { it.memberId == '%s' && it.itemId == '%s' }.used.value"
                                .formatted(erables, deal.bulb),
                        equalTo("5"));
        deal.negotiator()
                .body("{\"reason\":\"Trop tard\"}")
                .post("/contracts/" + contract + "/suspension")
                .then()
                .statusCode(409)
                .body("type", endsWith("contract-state"));
        assertTrue(read(contract).path("history.act").toString().contains("terminated"));
    }
}
