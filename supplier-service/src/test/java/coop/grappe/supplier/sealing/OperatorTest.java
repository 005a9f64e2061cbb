package coop.grappe.supplier.sealing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.MerkleTree;
import coop.grappe.sealing.OpenedBid;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.TrusteeKey;
import coop.grappe.sealing.Verification;
import coop.grappe.supplier.Market;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Plays the operator, who has the database, the broker, the files and the logs, and wants to know the prices before their time. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class OperatorTest {

    private static final String PRICE = "7391.4173";
    private static final String DOCUMENT_PRICE = "8264.5937";
    private static final byte[] DOCUMENT =
            ("%PDF-1.7 Ventilation des prix : " + DOCUMENT_PRICE + " $").getBytes(StandardCharsets.UTF_8);
    private static final String WORDS = "Garantie secrète de dix-sept ans";
    private static final Path INFRASTRUCTURE = Path.of("target", "infrastructure");

    @Inject
    DataSource database;

    @Inject
    Sealing sealing;

    @Inject
    SealingConfig config;

    private final List<String> trustees =
            Stream.generate(() -> Market.number("CA-QC-NEQ:13")).limit(3).toList();
    private final List<TrusteeKey> keys =
            Stream.generate(TrusteeKey::generate).limit(3).toList();
    private final Written written = new Written();
    private String receipt = "";
    private String bid = "";

    private Market published(Duration untilDeadline) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < trustees.size(); i++) {
            named.add("{\"organization\":\"%s\",\"publicKey\":\"%s\"}"
                    .formatted(trustees.get(i), keys.get(i).publicKey()));
        }
        String trusteeship = ",\"trusteeship\":{\"threshold\":2,\"trustees\":[" + String.join(",", named) + "]}";
        Market market = new Market("P10D", "500000.00", "0", trusteeship);
        market.prepare();
        market.publish("open", Market.in(untilDeadline));
        return market;
    }

    private void submit(Market market) {
        Response answer = written.during(() -> Market.seller(Market.supplier())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(withDocument(market.bid("9999.9999", PRICE, PRICE).replace("Garantie de deux ans", WORDS)))
                .post("/tenders/" + market.tender + "/bids"));
        answer.then().statusCode(201);
        bid = answer.path("bidId");
        receipt = answer.path("signedReceipt");
    }

    /** A price in its name and in its bytes. */
    private static String withDocument(String bid) {
        return "{\"documents\":[{\"name\":\"Prix %s.pdf\",\"mediaType\":\"application/pdf\",\"content\":\"%s\"}],%s"
                .formatted(DOCUMENT_PRICE, Base64.getEncoder().encodeToString(DOCUMENT), bid.substring(1));
    }

    private Trail trail() throws SQLException, IOException {
        return new Trail()
                .database(database)
                .files(INFRASTRUCTURE)
                .files(config.directory())
                .text("log", written.text());
    }

    private static RequestSpecification delegate(String trustee) {
        return Market.as(Tokens.of(trustee, Role.DELEGATE));
    }

    private String share(Market market, int trustee) {
        List<String> sealed = new ArrayList<>(delegate(trustees.get(trustee))
                .get("/tenders/" + market.tender + "/key-shares")
                .then()
                .statusCode(200)
                .body("threshold", equalTo(2))
                .body("laboratory", equalTo(false))
                .extract()
                .path("shares.sealedShare"));
        sealed.removeIf(java.util.Objects::isNull);
        assertEquals(1, sealed.size(), "a trustee sees its own share alone");
        return keys.get(trustee)
                .open(Base64.getDecoder().decode(sealed.get(0)), market.tender)
                .toString();
    }

    private Response handIn(Market market, int trustee, String share) {
        return delegate(trustees.get(trustee))
                .body("{\"share\":\"" + share + "\"}")
                .post("/tenders/" + market.tender + "/key-shares");
    }

    private Response open(Market market) {
        return market.negotiator().post("/tenders/" + market.tender + "/opening");
    }

    @Test
    void noPriceCanBeFoundAnywhereBeforeTheOpeningAndAfterItAllCan() throws Exception {
        Market market = published(Duration.ofSeconds(8));
        submit(market);
        handIn(market, 0, share(market, 0)).then().statusCode(409).body("type", endsWith("still-sealed"));
        Trail sealed = trail();
        String hash = new SealedBid(DOCUMENT).digest();
        assertTrue(sealed.size() > 100, "the files of database and broker are among it");
        assertTrue(written.text().contains("bid"), "the logs are among it, to the last detail");
        assertEquals(java.util.Set.of(), sealed.of(PRICE));
        assertEquals(java.util.Set.of(), sealed.of(DOCUMENT_PRICE), "neither in what came with the bid");
        assertEquals(java.util.Set.of(), sealed.holding(hash), "nor what would let a guess be checked");
        assertTrue(
                new Trail()
                                .text("probe", "{\"amount\":\"" + PRICE + "\"}")
                                .of(PRICE)
                                .size()
                        == 1,
                "the search finds");
        assertThrows(
                Problem.class,
                () -> QuarkusTransaction.requiringNew().call(() -> sealing.unsealing(UUID.fromString(market.tender))));

        market.awaitState("closed");
        open(market)
                .then()
                .statusCode(409)
                .body("type", endsWith("shares-missing"))
                .body("handedIn", equalTo(0));
        handIn(market, 0, share(market, 1)).then().statusCode(422).body("type", endsWith("share-wrong"));
        handIn(market, 0, share(market, 0)).then().statusCode(200);
        handIn(market, 0, share(market, 0)).then().statusCode(409).body("type", endsWith("share-handed-in"));
        Market.as(Tokens.of(trustees.get(1), Role.BUYER))
                .body("{\"share\":\"" + share(market, 1) + "\"}")
                .post("/tenders/" + market.tender + "/key-shares")
                .then()
                .statusCode(403);
        market.negotiator()
                .body("{\"share\":\"1-AQ\"}")
                .post("/tenders/" + market.tender + "/key-shares")
                .then()
                .statusCode(404);
        open(market).then().statusCode(409).body("handedIn", equalTo(1));
        assertEquals(java.util.Set.of(), trail().of(PRICE), "one share tells nothing");

        handIn(market, 2, share(market, 2)).then().statusCode(200);
        open(market).then().statusCode(200).body("bids", equalTo(1));
        assertTrue(trail().of(PRICE).contains("database"));
        market.negotiator()
                .get("/bids/" + bid)
                .then()
                .body("items[0].schedule.tiers[1].unitPrice.amount", equalTo(PRICE))
                .body("documents[0].name", equalTo("Prix " + DOCUMENT_PRICE + ".pdf"));
        assertArrayEquals(
                DOCUMENT,
                market.negotiator().get("/bids/" + bid + "/documents/" + hash).asByteArray());
    }

    @Test
    void theStandAloneVerifierNoticesWhatTheOperatorDoesAfterwards() throws Exception {
        Market market = published(Duration.ofSeconds(5));
        submit(market);
        market.negotiator().get("/tenders/" + market.tender + "/log").then().statusCode(409);
        String watched = delegate(trustees.get(0))
                .get("/tenders/" + market.tender + "/log")
                .path("checkpoint");
        market.awaitState("closed");
        handIn(market, 0, share(market, 0)).then().statusCode(200);
        handIn(market, 1, share(market, 1)).then().statusCode(200);
        open(market).then().statusCode(200);
        assertEquals(List.of(), findings(market, watched));
        assertProofs(market);

        tamper("update bid set opened_text = replace(opened_text, '" + PRICE + "', '1.00') where id = '" + bid + "'");
        assertEquals(List.of(Finding.Kind.BID_CHANGED), findings(market, watched));
        assertThrows(SQLException.class, () -> tamper("delete from log_leaf where line like '%" + bid + "%'"));
        tamper("alter table log_leaf disable trigger log_keeps_its_leaves");
        try {
            tamper("delete from log_leaf where line like '%submitted%" + bid + "%'");
        } finally {
            tamper("alter table log_leaf enable trigger log_keeps_its_leaves");
        }
        List<Finding.Kind> found = findings(market, watched);
        assertTrue(found.contains(Finding.Kind.HEAD_OF_OTHER_LEAVES), found.toString());
        assertTrue(found.contains(Finding.Kind.HEAD_REWRITTEN), found.toString());
        assertTrue(found.contains(Finding.Kind.RECEIPT_NOT_KEPT), found.toString());
        assertTrue(found.contains(Finding.Kind.BID_SLIPPED_IN), found.toString());
    }

    private List<Finding.Kind> findings(Market market, String watched) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode log = json.readTree(Market.seller(Market.supplier())
                .get("/tenders/" + market.tender + "/log")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<String> leaves = new ArrayList<>();
        log.path("leaves").forEach(leaf -> leaves.add(leaf.asText()));
        List<OpenedBid> bids = new ArrayList<>();
        JsonNode opening = json.readTree(market.negotiator()
                .get("/tenders/" + market.tender + "/opening")
                .asString());
        for (JsonNode one : opening.path("bids")) {
            bids.add(new OpenedBid(
                    UUID.fromString(one.path("bid").asText()),
                    one.path("salt").asText(),
                    one.path("content").asText()));
        }
        return new Verification(
                        new TenderLog(
                                log.path("origin").asText(),
                                log.path("checkpoint").asText(),
                                leaves),
                        LogPublicKey.parse(log.path("publicKey").asText()))
                .earlierHead(watched).receipt(receipt).opened(bids).findings().stream()
                        .map(Finding::kind)
                        .toList();
    }

    private void assertProofs(Market market) {
        String path = "/tenders/" + market.tender + "/log";
        Response log = market.negotiator().get(path);
        List<String> leaves = log.path("leaves");
        List<byte[]> hashes = leaves.stream()
                .map(line -> MerkleTree.leaf(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        byte[] root = MerkleTree.root(hashes);
        Response inclusion = market.negotiator().get(path + "/inclusion?bid=" + bid);
        int index = inclusion.then().statusCode(200).extract().path("index");
        assertTrue(leaves.get(index).contains(bid));
        assertTrue(MerkleTree.includes(hashes.get(index), index, leaves.size(), root, hashes(inclusion)));
        Response consistency = market.negotiator().get(path + "/consistency?from=2");
        consistency.then().statusCode(200);
        assertTrue(MerkleTree.continues(
                2, MerkleTree.root(hashes.subList(0, 2)), leaves.size(), root, hashes(consistency)));
        market.negotiator()
                .get(path + "/inclusion?bid=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        market.negotiator().get(path + "/consistency?from=99").then().statusCode(404);
    }

    private static List<byte[]> hashes(Response proof) {
        List<String> encoded = proof.path("hashes");
        return encoded.stream().map(Base64.getDecoder()::decode).toList();
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aSealIsBoundToItsTenderItsBidAndItsSupplier() {
        UUID tender = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        List<String> contexts = Stream.of(
                        new SealContext(tender, one, "CA-QC-NEQ:1"),
                        new SealContext(tender, one, "CA-QC-NEQ:2"),
                        new SealContext(tender, UUID.randomUUID(), "CA-QC-NEQ:1"),
                        new SealContext(UUID.randomUUID(), one, "CA-QC-NEQ:1"),
                        new SealContext(tender, one, "CA-QC-NEQ:1").alternative(0),
                        new SealContext(tender, one, "CA-QC-NEQ:1").alternative(1),
                        new SealContext(tender, one, "CA-QC-NEQ:1").document("00"),
                        new SealContext(tender, one, "CA-QC-NEQ:1").document("01"))
                .map(context -> new String(context.bytes(), StandardCharsets.UTF_8))
                .distinct()
                .toList();
        assertEquals(7, contexts.size());
    }

    @Test
    void aLaboratoryKeepsItsSharesWhereItsOwnerAloneReadsThemAndSaysSo() throws IOException {
        Market market = new Market("P10D", "5000.00");
        market.publish("open", Market.in(Duration.ofHours(1)));
        for (String file : List.of(market.tender + ".shares", "log.key")) {
            Path path = config.directory().resolve(file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config.directory())));
        market.negotiator()
                .get("/tenders/" + market.tender + "/key-shares")
                .then()
                .body("laboratory", equalTo(true));
        market.negotiator().get("/tenders/" + market.tender).then().body("trusteeship", nullValue());
        Market named = published(Duration.ofHours(1));
        assertFalse(Files.exists(config.directory().resolve(named.tender + ".shares")));
        named.negotiator()
                .get("/tenders/" + named.tender)
                .then()
                .body("trusteeship.trustees.organization", hasItems(trustees.toArray(String[]::new)));
    }
}
