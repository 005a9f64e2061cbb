package coop.grappe.supplier.bid;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import coop.grappe.sealing.Finding;
import coop.grappe.supplier.Market;
import coop.grappe.supplier.sealing.Proofs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What comes with a bid is sealed with it, and read after the opening by those who judge it. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class BidDocumentsTest {

    private static final byte[] PAGE = "%PDF-1.7 La fiche".getBytes(StandardCharsets.UTF_8);

    @Inject
    DataSource database;

    private static Market published(Duration untilDeadline) {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.publish("open", Market.in(untilDeadline));
        return market;
    }

    private static String with(String bid, byte[]... documents) {
        String all = Stream.of(documents)
                .map(bytes ->
                        "{\"name\":\"Fiche é.pdf\",\"mediaType\":\"application/pdf\",\"criterionId\":\"service\",\"content\":\"%s\"}"
                                .formatted(Base64.getEncoder().encodeToString(bytes)))
                .collect(Collectors.joining(","));
        return "{\"documents\":[" + all + "]," + bid.substring(1);
    }

    private static String submitted(Market market, String supplier, byte[]... documents) {
        return market.submit(supplier, with(market.bid("5", "4", "9"), documents))
                .then()
                .statusCode(201)
                .extract()
                .path("bidId");
    }

    private static String path(String bid, byte[] document) {
        return "/bids/" + bid + "/documents/" + Attachment.sha256(document);
    }

    @Test
    void aDocumentIsReadAfterTheOpeningAloneByThoseWhoJudgeAndItsBidder() throws SQLException {
        Market market = published(Duration.ofSeconds(6));
        String supplier = Market.supplier();
        String bid = submitted(market, supplier, PAGE);
        String path = path(bid, PAGE);
        Market.seller(supplier).get(path).then().statusCode(409).body("type", endsWith("documents-sealed"));
        market.negotiator().get(path).then().statusCode(404);
        market.awaitState("closed");
        market.negotiator().get(path).then().statusCode(404);
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);

        for (RequestSpecification reader : List.of(
                market.negotiator(),
                market.evaluator(),
                Market.as(Tokens.of(market.federation, Role.AUDITOR)),
                Market.seller(supplier))) {
            assertArrayEquals(
                    PAGE,
                    reader.get(path)
                            .then()
                            .statusCode(200)
                            .contentType("application/pdf")
                            .header("Content-Disposition", startsWith("attachment"))
                            .extract()
                            .asByteArray());
        }
        Market.seller(Market.supplier()).get(path).then().statusCode(404);
        Market.as(Tokens.of(market.federation, Role.BUYER)).get(path).then().statusCode(403);
        market.negotiator().get(path(bid, new byte[] {1})).then().statusCode(404);
        market.negotiator()
                .get("/bids/" + bid)
                .then()
                .body("documents[0].sha256", equalTo(Attachment.sha256(PAGE)))
                .body("documents[0].size", equalTo(PAGE.length));

        Rows rows = new Rows(database);
        String change = "update sealed_document set sealed = '\\x00' where bid_id = '" + bid + "'";
        assertThrows(SQLException.class, () -> rows.change(change));
        rows.change("alter table sealed_document disable trigger document_keeps_its_seal");
        try {
            rows.change(change);
        } finally {
            rows.change("alter table sealed_document enable trigger document_keeps_its_seal");
        }
        market.negotiator().get(path).then().statusCode(409).body("type", endsWith("document-changed"));
    }

    @Test
    void theReceiptCoversTheDocuments() throws Exception {
        Market market = published(Duration.ofSeconds(6));
        Response receipt = market.submit(Market.supplier(), with(market.bid("5", "4", "9"), PAGE));
        String bid = receipt.path("bidId");
        String signed = receipt.path("signedReceipt");
        List<String> receipts = List.of(signed);
        market.awaitState("closed");
        market.negotiator()
                .post("/tenders/" + market.tender + "/opening")
                .then()
                .statusCode(200);
        assertEquals(List.of(), Proofs.findings(market, receipts));
        String other = Attachment.sha256(new byte[] {1});
        new Rows(database)
                .change("update bid set opened_text = replace(opened_text, '%s', '%s') where id = '%s'"
                        .formatted(Attachment.sha256(PAGE), other, bid));
        assertEquals(
                List.of(Finding.Kind.BID_CHANGED),
                Proofs.findings(market, receipts).stream().map(Finding::kind).toList());
    }

    @Test
    void theLargestBidPassesAndItsDocumentsAreForgottenWithIt() throws SQLException {
        Market market = published(Duration.ofHours(1));
        String supplier = Market.supplier();
        byte[][] large = new byte[4][];
        for (int i = 0; i < large.length; i++) {
            large[i] = Arrays.copyOf(PAGE, Attachment.MOST_BYTES);
            large[i][Attachment.MOST_BYTES - 1] = (byte) i;
        }
        String first = submitted(market, supplier, large);
        Rows rows = new Rows(database);
        assertEquals(4, rows.count("sealed_document where bid_id = '" + first + "'"));
        assertEquals(
                1,
                rows.count("sealed_document where bid_id = '%s' and position = 3 and length(sealed) between %d and %d"
                        .formatted(first, Attachment.MOST_BYTES, Attachment.MOST_BYTES + 200)));
        String second = submitted(market, supplier, PAGE);
        assertEquals(0, rows.count("sealed_document where bid_id = '" + first + "'"));
        Market.seller(supplier).post("/bids/" + second + "/withdrawal").then().statusCode(200);
        assertEquals(0, rows.count("sealed_document where bid_id = '" + second + "'"));
        Market.seller(supplier).get(path(second, PAGE)).then().statusCode(404);
    }
}
