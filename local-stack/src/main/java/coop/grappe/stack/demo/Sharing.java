package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** The gain is shared by the charter's rule, and every member's books say what it has bought, paid and been given. */
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
        JsonNode sharing = api.post(api.actor("negotiator"), "/gain-sharings/" + play.campaignId())
                .body();
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
        showBooks(sharing);
    }

    private void showBooks(JsonNode sharing) {
        BigDecimal posted = BigDecimal.ZERO;
        BigDecimal owed = BigDecimal.ZERO;
        for (JsonNode share : sharing.path("shares")) {
            String treasurer = api.actor(share.path("memberId").asText(), "treasurer");
            JsonNode balance = api.get(treasurer, "/accounting/trial-balance").body();
            if (!balance.path("debit").equals(balance.path("credit"))) {
                throw new IllegalStateException("The books of %s do not balance".formatted(treasurer));
            }
            posted = posted.add(new BigDecimal(amount(balance, "debit")));
            JsonNode ageing = api.get(treasurer, "/payables/ageing").body();
            owed = owed.add(new BigDecimal(
                    ageing.path("total").path("total").path("amount").asText()));
        }
        narrator.step("books", sharing.path("shares").size(), posted.toPlainString(), owed.toPlainString());
    }

    private static String amount(JsonNode figures, String field) {
        return figures.path(field).path("amount").asText();
    }
}
