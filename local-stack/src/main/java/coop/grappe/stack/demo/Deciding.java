package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;

/** From the ballot to the signed contracts: one member, one vote; then the standstill; then both sides sign. */
final class Deciding {

    private final Play play;
    private final Api api;
    private final Narrator narrator;
    private final String negotiator;

    Deciding(Play play) {
        this.play = play;
        this.api = play.api();
        this.narrator = play.narrator();
        this.negotiator = api.actor("negotiator");
    }

    void run() {
        String ballot = "/ballots/" + awaitBallot();
        List<NamedCsvRecord> votes = play.files().rows("votes");
        for (NamedCsvRecord vote : votes) {
            String delegate = api.actor(vote.getField("organization"), "delegate");
            api.post(delegate, ballot + "/votes", Map.of("choice", vote.getField("choice")));
        }
        narrator.step("voted", votes.size());
        JsonNode decided = api.await(
                        negotiator, ballot, view -> !view.path("state").asText().equals("open"))
                .body();
        narrator.step("decided", decided.path("state").asText(), decided.toString());
        sign();
    }

    private String awaitBallot() {
        String path = "/ballots?campaign=" + play.campaignId();
        return api.await(negotiator, path, list -> !list.path("items").isEmpty())
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    private void sign() {
        String path = "/contracts?campaign=" + play.campaignId();
        api.await(negotiator, path, list -> !list.path("items").isEmpty());
        for (JsonNode row : api.list(negotiator, path)) {
            String contract = "/contracts/" + row.path("id").asText();
            JsonNode drawnUp = api.get(negotiator, contract).body();
            Map<String, String> signature =
                    Map.of("documentDigest", drawnUp.path("documentDigest").asText());
            String supplierId = drawnUp.path("supplierId").asText();
            api.post(negotiator, contract + "/signatures", signature);
            api.post(api.actor(supplierId, "supplier"), contract + "/signatures", signature);
            narrator.step("signed", supplierId);
        }
        api.await(
                negotiator,
                "/campaigns/" + play.campaignId(),
                campaign -> campaign.path("state").asText().equals("contracted"));
    }
}
