package coop.grappe.stack.demo;

import coop.grappe.stack.Words;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;

/** Who has hesitated joins the contracts in force, as far as their ceilings go. */
final class JoiningLate {

    private final Play play;
    private final Api api;

    JoiningLate(Play play) {
        this.play = play;
        this.api = play.api();
    }

    void run() {
        String campaign = "/campaigns/" + play.campaignId();
        for (NamedCsvRecord need : play.files().rows("latecomers")) {
            String member = need.getField("organization");
            String buyer = api.actor(member, "buyer");
            int version = api.get(buyer, campaign)
                    .body()
                    .path("charter")
                    .path("version")
                    .asInt();
            api.post(api.actor(member, "delegate"), campaign + "/adhesions", Map.of("charterVersion", version));
            String id = api.post(
                            buyer,
                            campaign + "/needs",
                            Map.of(
                                    "itemId",
                                    play.id("item", need.getField("item")),
                                    "siteId",
                                    play.id("site", need.getField("site")),
                                    "quantity",
                                    Json.quantity(need.getField("quantity"), need.getField("unit")),
                                    "period",
                                    Map.of("from", need.getField("from"), "to", need.getField("to")),
                                    "baselineUnitPrice",
                                    Json.money(need.getField("baseline_unit_price")),
                                    "baselineSource",
                                    need.getField("source")))
                    .text("id");
            api.await(buyer, "/needs/" + id, view -> view.path("state").asText().equals("covered"));
            play.narrator().step("joined", member, need.getField("quantity"), name(need.getField("item")));
        }
    }

    private String name(String key) {
        return play.files().rows("items").stream()
                .filter(item -> item.getField("item").equals(key))
                .findFirst()
                .orElseThrow()
                .getField("name_" + Words.language());
    }
}
