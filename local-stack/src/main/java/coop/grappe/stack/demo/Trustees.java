package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.sealing.Finding;
import coop.grappe.sealing.KeyShare;
import coop.grappe.sealing.LogPublicKey;
import coop.grappe.sealing.OpenedBid;
import coop.grappe.sealing.TenderLog;
import coop.grappe.sealing.TrusteeKey;
import coop.grappe.sealing.Verification;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The members without whom no bid opens: each with a key of its own, which no service ever has. */
final class Trustees {

    private final Play play;
    private final Api api;
    private final Map<String, TrusteeKey> keys = new LinkedHashMap<>();
    private final int threshold;
    private String logKey = "";
    private String watchedHead = "";

    Trustees(Play play) {
        this.play = play;
        this.api = play.api();
        this.threshold = Integer.parseInt(play.term("trustee_threshold"));
        play.files().rows("trustees").forEach(row -> keys.put(row.getField("organization"), TrusteeKey.generate()));
    }

    /** What the charter says of them. */
    Map<String, Object> trusteeship() {
        return Map.of(
                "threshold",
                threshold,
                "trustees",
                keys.entrySet().stream()
                        .map(trustee -> Map.of(
                                "organization",
                                trustee.getKey(),
                                "publicKey",
                                trustee.getValue().publicKey()))
                        .toList());
    }

    /** Notes a head of the log while the bids are sealed; what comes later has to continue it. */
    void watch() {
        JsonNode log = api.get(
                        api.actor(keys.keySet().iterator().next(), "delegate"), "/tenders/" + play.tenderId() + "/log")
                .body();
        logKey = log.path("publicKey").asText();
        watchedHead = log.path("checkpoint").asText();
        play.narrator().tell("log.watched", log.path("leaves").size());
    }

    /** As many as are needed hand in what they have opened with their own keys. */
    void handIn() {
        String path = "/tenders/" + play.tenderId() + "/key-shares";
        play.narrator().step("shares", threshold, keys.size());
        keys.entrySet().stream().limit(threshold).forEach(trustee -> {
            String delegate = api.actor(trustee.getKey(), "delegate");
            KeyShare share = open(api.get(delegate, path).body(), trustee.getValue());
            api.post(delegate, path, Map.of("share", share.toString()));
            play.narrator().tell("share", trustee.getKey());
        });
    }

    private KeyShare open(JsonNode shares, TrusteeKey key) {
        return Json.items(shares.path("shares")).stream()
                .filter(share -> share.hasNonNull("sealedShare"))
                .findFirst()
                .map(share -> key.open(
                        Base64.getDecoder().decode(share.path("sealedShare").asText()), play.tenderId()))
                .orElseThrow(() -> new IllegalStateException("A trustee has no share"));
    }

    /** Proves the course of the tender from its log, the suppliers’ receipts and what was read, as anybody can. */
    void verify(String reader, List<String> receipts) {
        JsonNode log = api.get(reader, "/tenders/" + play.tenderId() + "/log").body();
        List<String> leaves =
                Json.items(log.path("leaves")).stream().map(JsonNode::asText).toList();
        Verification verification = new Verification(
                        new TenderLog(
                                log.path("origin").asText(),
                                log.path("checkpoint").asText(),
                                leaves),
                        LogPublicKey.parse(logKey))
                .earlierHead(watchedHead);
        receipts.forEach(verification::receipt);
        verification.opened(
                bids(api.get(reader, "/tenders/" + play.tenderId() + "/opening").body()));
        List<Finding> findings = verification.findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("The log does not hold: "
                    + findings.stream()
                            .map(finding -> finding.in(Locale.ENGLISH))
                            .toList());
        }
        play.narrator().tell("log.verified", leaves.size(), receipts.size());
    }

    private static List<OpenedBid> bids(JsonNode opening) {
        return Json.items(opening.path("bids")).stream()
                .map(bid -> new OpenedBid(
                        UUID.fromString(bid.path("bid").asText()),
                        bid.path("salt").asText(),
                        bid.path("content").asText()))
                .toList();
    }
}
