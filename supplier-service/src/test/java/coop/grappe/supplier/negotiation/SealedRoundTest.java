package coop.grappe.supplier.negotiation;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.OpenedOffer;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.TrusteeKey;
import coop.grappe.sealing.Verification;
import coop.grappe.supplier.Market;
import coop.grappe.supplier.sealing.Trail;
import coop.grappe.supplier.sealing.Written;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Plays the operator, who wants to know the offers of a round before their time, and changes them afterwards. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class SealedRoundTest {

    private static final String PRICE = "7482.5169";
    private static final String OTHER_PRICE = "7593.6281";
    private static final Path INFRASTRUCTURE = Path.of("target", "infrastructure");

    @Inject
    DataSource database;

    @ConfigProperty(name = "grappe.sealing.directory")
    Path directory;

    private final List<String> trustees =
            Stream.generate(() -> Market.number("CA-QC-NEQ:14")).limit(3).toList();
    private final List<TrusteeKey> keys =
            Stream.generate(TrusteeKey::generate).limit(3).toList();
    private final Written written = new Written();

    private Bargain opened() {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < trustees.size(); i++) {
            named.add("{\"organization\":\"%s\",\"publicKey\":\"%s\"}"
                    .formatted(trustees.get(i), keys.get(i).publicKey()));
        }
        String trusteeship = ",\"trusteeship\":{\"threshold\":2,\"trustees\":[" + String.join(",", named) + "]}";
        Bargain bargain = Bargain.sealed(
                new Market("P10D", "5000000.00", "0", trusteeship), Duration.ofSeconds(3), "8000.00", "8100.00");
        bargain.market.awaitState("closed");
        String tender = "/tenders/" + bargain.market.tender;
        handIn(tender, 0, share(tender, 0)).then().statusCode(200);
        handIn(tender, 1, share(tender, 1)).then().statusCode(200);
        bargain.market.negotiator().post(tender + "/opening").then().statusCode(200);
        return bargain;
    }

    private static RequestSpecification delegate(String trustee) {
        return Market.as(Tokens.of(trustee, Role.DELEGATE));
    }

    /** @param sealed such as {@code /rounds/…} */
    private String share(String sealed, int trustee) {
        List<String> shares = new ArrayList<>(delegate(trustees.get(trustee))
                .get(sealed + "/key-shares")
                .then()
                .statusCode(200)
                .body("laboratory", equalTo(false))
                .extract()
                .path("shares.sealedShare"));
        shares.removeIf(Objects::isNull);
        assertEquals(1, shares.size(), "a trustee sees its own share alone");
        return keys.get(trustee)
                .open(Base64.getDecoder().decode(shares.get(0)), sealed.substring(sealed.lastIndexOf('/') + 1))
                .toString();
    }

    private Response handIn(String sealed, int trustee, String share) {
        return delegate(trustees.get(trustee))
                .body("{\"share\":\"" + share + "\"}")
                .post(sealed + "/key-shares");
    }

    private Response offered(Bargain bargain, String round, String price) {
        Response answer = written.during(() -> Market.seller(bargain.suppliers.get(0))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(bargain.bulbs(price))
                .post("/rounds/" + round + "/offers"));
        answer.then().statusCode(201);
        return answer;
    }

    private Trail trail() throws SQLException, IOException {
        return new Trail()
                .database(database)
                .files(INFRASTRUCTURE)
                .files(directory)
                .text("log", written.text());
    }

    @Test
    void noPriceOfAnOfferCanBeFoundBeforeItsRoundIsOpenedWhichTakesTheTrusteesAgain() throws Exception {
        Bargain bargain = opened();
        String round = bargain.began(Duration.ofSeconds(12));
        String sealed = "/rounds/" + round;
        offered(bargain, round, PRICE);
        assertNotEquals(
                share("/tenders/" + bargain.market.tender, 0), share(sealed, 0), "the round has a key of its own");
        handIn(sealed, 0, share(sealed, 0)).then().statusCode(409).body("type", endsWith("round-sealed"));
        assertEquals(Set.of(), trail().of(PRICE));

        bargain.awaitRound(round, "closed");
        bargain.open(round)
                .then()
                .statusCode(409)
                .body("type", endsWith("shares-missing"))
                .body("handedIn", equalTo(0));
        handIn(sealed, 0, share("/tenders/" + bargain.market.tender, 0))
                .then()
                .statusCode(422)
                .body("type", endsWith("share-wrong"));
        handIn(sealed, 0, share(sealed, 0)).then().statusCode(200);
        bargain.open(round).then().statusCode(409).body("handedIn", equalTo(1));
        bargain.market
                .negotiator()
                .body("{\"share\":\"1-AQ\"}")
                .post(sealed + "/key-shares")
                .then()
                .statusCode(404);
        assertEquals(Set.of(), trail().of(PRICE), "one share tells nothing");

        handIn(sealed, 2, share(sealed, 2)).then().statusCode(200);
        bargain.open(round).then().statusCode(200);
        assertTrue(trail().of(PRICE).contains("database"));
    }

    @Test
    void theStandAloneVerifierNoticesWhatTheOperatorDoesToOffersAfterwards() throws Exception {
        Bargain bargain = opened();
        String round = bargain.began(Duration.ofSeconds(5));
        String receipt = offered(bargain, round, OTHER_PRICE).path("signedReceipt");
        String watched = delegate(trustees.get(0))
                .get("/tenders/" + bargain.market.tender + "/log")
                .then()
                .statusCode(200)
                .extract()
                .path("checkpoint");
        bargain.awaitRound(round, "closed");
        handIn("/rounds/" + round, 0, share("/rounds/" + round, 0)).then().statusCode(200);
        handIn("/rounds/" + round, 1, share("/rounds/" + round, 1)).then().statusCode(200);
        bargain.open(round).then().statusCode(200);
        assertEquals(List.of(), findings(bargain, round, receipt, watched));

        String offer =
                bargain.market.negotiator().get("/rounds/" + round + "/offers").path("items[0].id");
        assertThrows(
                SQLException.class, () -> tamper("update round_offer set sealed = '\\x00' where id = '" + offer + "'"));
        tamper("update round_offer set opened_text = replace(opened_text, '" + OTHER_PRICE + "', '1.00') where id = '"
                + offer + "'");
        assertEquals(List.of(Finding.Kind.OFFER_CHANGED), findings(bargain, round, receipt, watched));
        tamper("delete from round_offer where id = '" + offer + "'");
        assertEquals(List.of(Finding.Kind.OFFER_REMOVED), findings(bargain, round, receipt, watched));
    }

    private static List<Finding.Kind> findings(Bargain bargain, String round, String receipt, String watched)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode log = json.readTree(Market.seller(bargain.suppliers.get(1))
                .get("/tenders/" + bargain.market.tender + "/log")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<String> leaves = new ArrayList<>();
        log.path("leaves").forEach(leaf -> leaves.add(leaf.asText()));
        List<OpenedOffer> offers = new ArrayList<>();
        JsonNode record = json.readTree(
                bargain.market.negotiator().get("/rounds/" + round + "/opening").asString());
        for (JsonNode one : record.path("offers")) {
            offers.add(new OpenedOffer(
                    UUID.fromString(one.path("offer").asText()),
                    one.path("salt").asText(),
                    one.path("content").asText()));
        }
        return new Verification(
                        new TenderLog(
                                log.path("origin").asText(),
                                log.path("checkpoint").asText(),
                                leaves),
                        LogPublicKey.parse(log.path("publicKey").asText()))
                .earlierHead(watched).receipt(receipt).unsealed(UUID.fromString(round), offers).findings().stream()
                        .map(Finding::kind)
                        .toList();
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
