package coop.grappe.supplier.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.OpenedBid;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.Verification;
import coop.grappe.supplier.Market;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the stand-alone verifier finds in an opened tender's log and opening record, as anybody reads them. */
public final class Proofs {

    private Proofs() {}

    /** @param receipts that the log has given */
    public static List<Finding> findings(Market market, List<String> receipts) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode log = json.readTree(
                market.negotiator().get("/tenders/" + market.tender + "/log").asString());
        List<String> leaves = new ArrayList<>();
        log.path("leaves").forEach(leaf -> leaves.add(leaf.asText()));
        Verification verification = new Verification(
                new TenderLog(
                        log.path("origin").asText(), log.path("checkpoint").asText(), leaves),
                LogPublicKey.parse(log.path("publicKey").asText()));
        receipts.forEach(verification::receipt);
        return verification.opened(opened(market, json)).findings();
    }

    private static List<OpenedBid> opened(Market market, ObjectMapper json) throws IOException {
        List<OpenedBid> bids = new ArrayList<>();
        JsonNode record = json.readTree(market.negotiator()
                .get("/tenders/" + market.tender + "/opening")
                .asString());
        for (JsonNode one : record.path("bids")) {
            bids.add(new OpenedBid(
                    UUID.fromString(one.path("bid").asText()),
                    one.path("salt").asText(),
                    one.path("content").asText()));
        }
        return bids;
    }
}
