package coop.grappe.supplier.dossier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.Sha256;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.Verification;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is published is published whole, can be proved, and does not change behind anybody's back. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class TenderFileTest {

    private static final byte[] SPECIFICATION = "%PDF-1.7 devis".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DRAWING = "%PDF-1.7 dessin".getBytes(StandardCharsets.UTF_8);

    private static Response attach(Market market, byte[] content) {
        return market.negotiator()
                .contentType(ContentType.BINARY)
                .queryParam("name", "devis été.pdf")
                .queryParam("titleFr", "Devis technique")
                .queryParam("titleEn", "Specification")
                .body(content)
                .post("/tenders/" + market.tender + "/documents");
    }

    private static Response amend(Market market, Instant deadline, String more) {
        return market.negotiator()
                .body(
                        "{\"description\":{\"fr\":\"Nouveaux dessins\",\"en\":\"New drawings\"},\"submissionDeadline\":\"%s\"%s}"
                                .formatted(deadline, more))
                .post("/tenders/" + market.tender + "/amendments");
    }

    private static String submitted(Market market, String supplier, String bid) {
        return market.submit(supplier, bid).then().statusCode(201).extract().path("bidId");
    }

    private static Response confirm(String supplier, String bid) {
        return Market.seller(supplier).post("/bids/" + bid + "/confirmation");
    }

    private static String thresholds(Market market, String... thresholds) {
        return "\"breakpoints\":[{\"itemId\":\"%s\",\"thresholds\":[\"%s\"]}]"
                .formatted(market.bulb, String.join("\",\"", thresholds));
    }

    @Test
    void documentsAreDraftsUntilPublicationAndThenStay() {
        Market market = new Market("P10D", "5000.00");
        String supplier = Market.supplier();
        String kept = attach(market, SPECIFICATION)
                .then()
                .statusCode(201)
                .body("sha256", equalTo(Sha256.hex(SPECIFICATION)))
                .extract()
                .path("id");
        String discarded = attach(market, DRAWING).path("id");
        String path = "/tenders/" + market.tender + "/documents/";
        market.negotiator().delete(path + discarded).then().statusCode(204);
        Market.seller(supplier).get(path + kept).then().statusCode(404);
        market.publish("open", Market.in(Duration.ofHours(1)));
        market.negotiator().delete(path + kept).then().statusCode(409).body("type", endsWith("document-published"));
        Response download = Market.seller(supplier).get(path + kept);
        assertEquals(200, download.statusCode());
        assertEquals("\"" + Sha256.hex(SPECIFICATION) + "\"", download.header("ETag"));
        assertTrue(download.header("Digest").startsWith("sha-256="), download.header("Digest"));
        assertEquals(new String(SPECIFICATION, StandardCharsets.UTF_8), download.asString());
        Market.seller(supplier)
                .header("If-None-Match", download.header("ETag"))
                .get(path + kept)
                .then()
                .statusCode(304);
        String draft = attach(market, DRAWING).path("id");
        Market.seller(supplier).get(path + draft).then().statusCode(404);
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/documents")
                .then()
                .body("items.id", contains(kept));
        Market.buyer(Market.number("CA-QC-NEQ:13")).get(path + kept).then().statusCode(404);
    }

    @Test
    void onlyDocumentsOfAKnownKindAndSizeAreTaken() {
        Market market = new Market("P10D", "5000.00");
        attach(market, "MZ…".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("violations.field", contains("body"));
        attach(market, new byte[0]).then().statusCode(400);
        byte[] large = new byte[(20 << 20) + 1];
        System.arraycopy(SPECIFICATION, 0, large, 0, SPECIFICATION.length);
        attach(market, large).then().statusCode(413);
        market.evaluator()
                .contentType(ContentType.BINARY)
                .queryParam("name", "x")
                .queryParam("titleFr", "x")
                .queryParam("titleEn", "x")
                .body(SPECIFICATION)
                .post("/tenders/" + market.tender + "/documents")
                .then()
                .statusCode(403);
        for (int i = 0; i < 50; i++) {
            attach(market, SPECIFICATION).then().statusCode(201);
        }
        attach(market, SPECIFICATION).then().statusCode(409).body("type", endsWith("too-many-documents"));
    }

    @Test
    void priceSchedulesHaveExactlyTheThresholdsThatAreAsked() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.negotiator()
                .header(
                        "If-Match",
                        market.negotiator().get("/tenders/" + market.tender).header("ETag"))
                .body("{" + thresholds(market, "0", "50") + "}")
                .put("/tenders/" + market.tender + "/breakpoints")
                .then()
                .statusCode(200)
                .body("breakpoints[0].thresholds", contains("0", "50"));
        market.publish("open", Market.in(Duration.ofHours(1)));
        String supplier = Market.supplier();
        market.submit(supplier, market.bid("5", "4", "9"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("items[0].schedule.tiers[1].threshold"))
                .body("violations[0].message", containsString("50"));
        submitted(market, supplier, market.bid("5", "4", "9").replace("\"100\"", "\"50\""));
    }

    @Test
    void aChangeOfWhatIsAskedLetsUnconfirmedBidsLapse() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        Instant deadline = Market.in(Duration.ofSeconds(16));
        market.publish("open", deadline);
        String stays = Market.supplier();
        String silent = Market.supplier();
        String renews = Market.supplier();
        String kept = submitted(market, stays, market.bid("5", "4", "9"));
        String lapsed = submitted(market, silent, market.bid("3", "2", "8"));
        String old = submitted(market, renews, market.bid("6", "5", "9"));
        confirm(stays, kept).then().statusCode(409).body("type", endsWith("bid-state"));
        String drawing = attach(market, DRAWING).path("id");
        amend(market, deadline, ",\"documents\":{\"added\":[\"" + drawing + "\"]}")
                .then()
                .statusCode(200)
                .body("amendments[0].asksAnew", equalTo(true));
        Market.seller(silent).get("/bids/" + lapsed).then().body("state", equalTo("to-be-confirmed"));
        JsonNode told = Events.await(
                "tenders",
                "bids.confirmation-needed.v1",
                data -> data.get("bidId").asText().equals(lapsed));
        Schemas.check("bids.confirmation-needed.v1", told);
        assertFalse(told.get("newBidNeeded").asBoolean());
        confirm(silent, kept).then().statusCode(404);
        String receipt = confirm(stays, kept)
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"))
                .extract()
                .path("signedReceipt");
        String renewed = submitted(market, renews, market.bid("4.5", "4.4", "9"));
        Market.seller(renews).get("/bids/" + old).then().body("state", equalTo("superseded"));
        market.awaitState("closed");
        Market.seller(silent).get("/bids/" + lapsed).then().body("state", equalTo("lapsed"));
        confirm(silent, lapsed).then().statusCode(409);
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200)
                .body("bids", equalTo(2));
        market.negotiator()
                .get("/tenders/" + market.tender + "/bids")
                .then()
                .body("items.id", hasItems(kept, renewed))
                .body("items", hasSize(2));
        assertEquals(
                List.of(),
                verification(market).receipt(receipt).file(edition(market, 2)).findings());
        assertEquals(
                List.of(Finding.Kind.FILE_CHANGED),
                verification(market).file(edition(market, 1)).findings().stream()
                        .map(Finding::kind)
                        .toList());
    }

    @Test
    void otherThresholdsAskForAnotherBid() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        Instant deadline = Market.in(Duration.ofHours(1));
        market.publish("open", deadline);
        String supplier = Market.supplier();
        String bid = submitted(market, supplier, market.bid("5", "4", "9"));
        amend(market, deadline, "," + thresholds(market, "0", "50")).then().statusCode(200);
        confirm(supplier, bid).then().statusCode(409).body("type", endsWith("new-bid-needed"));
        String better = submitted(market, supplier, market.bid("5", "4", "9").replace("\"100\"", "\"50\""));
        amend(market, deadline, ",\"asksAnew\":true").then().statusCode(200);
        confirm(supplier, better).then().statusCode(200);
    }

    @Test
    void anAmendmentIsRefusedWithEverythingThatIsWrong() {
        Market market = new Market("P10D", "5000.00");
        market.publish("open", Market.in(Duration.ofHours(1)));
        amend(
                        market,
                        Market.in(Duration.ofMinutes(1)),
                        ",\"lots\":[{\"lotId\":\"%1$s\",\"title\":{\"fr\":\"x\",\"en\":\"x\"}}],\"documents\":{\"added\":[\"%1$s\"],\"withdrawn\":[\"%1$s\"]}"
                                .formatted(market.campaign))
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                "submissionDeadline", "lots[0].lotId", "documents.added[0]", "documents.withdrawn[0]"));
    }

    @Test
    void answersArePartOfTheFileAndNothingTellsWhoAsked() {
        Market market = new Market("P10D", "5000.00");
        market.publish("open", Market.in(Duration.ofHours(1)));
        String asker = Market.supplier();
        String question = Market.seller(asker)
                .body("{\"question\":\"La pose est-elle comprise?\"}")
                .post("/tenders/" + market.tender + "/clarifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.negotiator()
                .body("{\"answer\":\"Oui.\"}")
                .post("/tenders/" + market.tender + "/clarifications/" + question + "/answer")
                .then()
                .statusCode(200);
        JsonNode told = Events.await(
                "tenders",
                "tenders.clarified.v1",
                data -> data.get("tenderId").asText().equals(market.tender));
        Schemas.check("tenders.clarified.v1", told);
        String file = new String(edition(market, 2), StandardCharsets.UTF_8);
        assertTrue(file.contains("La pose est-elle comprise?") && file.contains("\"answer\":\"Oui.\""), file);
        String list = market.negotiator()
                .get("/tenders/" + market.tender + "/clarifications")
                .asString();
        String audit = Market.as(Tokens.of(market.federation, Role.AUDITOR))
                .get("/audit-entries/supplier?subject=tenders/" + market.tender)
                .asString();
        for (String text : List.of(file, list, told.toString(), audit)) {
            assertFalse(text.contains(asker), text);
        }
        assertTrue(audit.contains("tenders.clarified"), audit);
        assertFalse(audit.contains("question-asked"), audit);
        market.negotiator()
                .get("/tenders/" + market.tender + "/editions")
                .then()
                .body("items.occasion", contains("publication", "answer"))
                .body("items.digest", hasItem(Sha256.hex(edition(market, 2))));
    }

    @Test
    void aFileHoldsWhatSuppliersMayKnowAndNoMore() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        String before = "/tenders/" + market.tender + "/editions";
        market.negotiator().get(before).then().body("items", empty());
        attach(market, SPECIFICATION);
        market.publish("open", Market.in(Duration.ofHours(1)));
        JsonPath file = JsonPath.from(new String(edition(market, 1), StandardCharsets.UTF_8));
        assertEquals(Sha256.hex(SPECIFICATION), file.getString("documents[0].sha256"));
        assertEquals(List.of("Éclairage", "Peinture"), file.getList("lots.title.fr"));
        assertEquals("120", file.getString("items[0].quantity.value"));
        String text = new String(edition(market, 1), StandardCharsets.UTF_8);
        assertFalse(text.contains("5000.00") || text.contains("600.00") || text.contains("baseline"), text);
        String other = Market.supplier();
        Market.seller(other).get(before + "/1").then().statusCode(200).header("ETag", notNullValue());
        Market.seller(other).get(before + "/2").then().statusCode(404);
        Market.as(Tokens.of(Market.number("CA-QC-NEQ:14"), Role.BUYER))
                .get(before + "/1")
                .then()
                .statusCode(not(200));
    }

    @Test
    void theFileIsPrintedInTheReadersLanguage() throws IOException {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        attach(market, SPECIFICATION);
        assertTrue(text(printed(market.negotiator(), market, "fr", "")).contains("Brouillon"));
        String supplier = Market.supplier();
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/file")
                .then()
                .statusCode(404);
        market.publish("open", Market.in(Duration.ofHours(1)));
        Response french = printed(Market.seller(supplier), market, "fr-CA", "");
        assertEquals("fr", french.header("Content-Language"));
        String text = text(french);
        for (String expected : List.of(
                "Lot 1 – Éclairage", "Devis technique", Sha256.hex(SPECIFICATION), Sha256.hex(edition(market, 1)))) {
            assertTrue(text.contains(expected), text);
        }
        assertTrue(text(printed(Market.seller(supplier), market, "en", "?edition=1"))
                .contains("Lot 1 – Lighting"));
        Market.seller(supplier)
                .header("Accept-Language", "fr-CA")
                .header("If-None-Match", french.header("ETag"))
                .get("/tenders/" + market.tender + "/file")
                .then()
                .statusCode(304);
        Market.seller(supplier)
                .get("/tenders/" + market.tender + "/file?edition=2")
                .then()
                .statusCode(404);
    }

    private static Response printed(RequestSpecification reader, Market market, String language, String query) {
        Response answer = reader.header("Accept-Language", language).get("/tenders/" + market.tender + "/file" + query);
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private static String text(Response pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] edition(Market market, int number) {
        return market.negotiator()
                .get("/tenders/" + market.tender + "/editions/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Verification verification(Market market) {
        JsonPath log =
                market.negotiator().get("/tenders/" + market.tender + "/log").jsonPath();
        return new Verification(
                new TenderLog(log.getString("origin"), log.getString("checkpoint"), log.getList("leaves")),
                LogPublicKey.parse(log.getString("publicKey")));
    }
}
