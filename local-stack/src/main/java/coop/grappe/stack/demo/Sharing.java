package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The gain is shared by the charter's rule, for good; while an order is open or nothing was bought, the service says why not. */
final class Sharing {

    private final Play play;
    private final Api api;
    private final Narrator narrator;

    Sharing(Play play) {
        this.play = play;
        this.api = play.api();
        this.narrator = play.narrator();
    }

    void run() {
        Api.Answer answer = api.tryPost(api.actor("negotiator"), "/gain-sharings/" + play.campaignId(), Map.of());
        if (answer.status() >= 400) {
            narrator.step("not-shared", answer.text("detail"));
            return;
        }
        JsonNode sharing = answer.body();
        narrator.step(
                "shared", sharing.path("explanation").path(Words.language()).asText());
        narrator.tell("shared.sum", amount(sharing, "alone"), amount(sharing, "paid"), amount(sharing, "gain"));
        JsonNode most = StreamSupport.stream(sharing.path("shares").spliterator(), false)
                .max(Comparator.comparing(share -> new BigDecimal(amount(share, "gain"))))
                .orElseThrow();
        narrator.tell(
                "shared.member",
                most.path("memberName").asText(),
                most.path("explanation").path(Words.language()).asText());
    }

    private static String amount(JsonNode figures, String field) {
        return figures.path(field).path("amount").asText();
    }
}
