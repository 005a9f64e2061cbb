package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** From the charter to the closing: members adhere, submit their needs, and one of them thinks better of it. */
final class Collecting {

    private final Play play;
    private final Trustees trustees;
    private final Api api;
    private final String negotiator;

    Collecting(Play play, Trustees trustees) {
        this.play = play;
        this.trustees = trustees;
        this.api = play.api();
        this.negotiator = api.actor("negotiator");
    }

    void run(Runnable inMidCollecting) {
        write();
        String campaign = "/campaigns/" + play.campaignId();
        api.post(negotiator, campaign + "/opening");
        play.narrator().step("opened", play.term("title_fr"), play.term("title_en"));
        adhere(campaign);
        submit(campaign);
        inMidCollecting.run();
        withdraw(campaign);
        showDemand(campaign);
        api.post(negotiator, campaign + "/closing");
        play.narrator().step("closed");
    }

    private void write() {
        Instant now = Instant.now();
        Map<String, Object> plan = Map.of(
                "title", text("title"),
                "charter", charter(now),
                "collectingUntil", inDays(now, "collecting_days"),
                "collectiveMinimum",
                        Map.of(
                                "members", Integer.parseInt(play.term("minimum_members")),
                                "baseline", Json.money(play.term("minimum_baseline"))),
                "belowMinimum",
                        Map.of(
                                "extension", play.term("extension"),
                                "times", Integer.parseInt(play.term("extensions"))));
        play.campaign(api.post(negotiator, "/campaigns", plan).text("id"));
        for (NamedCsvRecord item : play.files().rows("items")) {
            addItem(item);
        }
    }

    private Map<String, Object> charter(Instant now) {
        return Map.of(
                "objectives", text("objectives"),
                "mandate",
                        Map.of(
                                "scope", text("scope"),
                                "ceiling", Json.money(play.term("mandate_ceiling")),
                                "expires", inDays(now, "mandate_days")),
                "quorumPercent", Integer.parseInt(play.term("quorum_percent")),
                "majorityPercent", Integer.parseInt(play.term("majority_percent")),
                "votingPeriod", play.term("voting_period"),
                "standstillPeriod", play.term("standstill_period"),
                "feePercent", play.term("fee_percent"),
                "gainSharing", play.term("gain_sharing"),
                "lateJoining", Map.of("marginPercent", play.term("late_joining_margin_percent")),
                "trusteeship", trustees.trusteeship());
    }

    private void addItem(NamedCsvRecord item) {
        Map<String, Object> plan = Map.of(
                "names", Json.text(item.getField("name_fr"), item.getField("name_en")),
                "classification", Map.of("scheme", "UNSPSC", "id", item.getField("classification")),
                "unit", item.getField("unit"),
                "packSize", item.getField("pack_size"));
        String id = api.post(negotiator, "/campaigns/" + play.campaignId() + "/items", plan)
                .text("id");
        play.identify("item", item.getField("item"), id);
    }

    private void adhere(String campaign) {
        List<NamedCsvRecord> adhesions = play.files().rows("adhesions");
        int version =
                api.get(negotiator, campaign).body().path("charterVersion").asInt(1);
        for (NamedCsvRecord adhesion : adhesions) {
            String delegate = api.actor(adhesion.getField("organization"), "delegate");
            api.post(delegate, campaign + "/adhesions", Map.of("charterVersion", version));
        }
        play.narrator().step("adhered", adhesions.size());
    }

    private void submit(String campaign) {
        List<NamedCsvRecord> needs = play.files().rows("needs");
        for (NamedCsvRecord need : needs) {
            String unit = need.getField("unit");
            api.post(
                    api.actor(need.getField("organization"), "buyer"),
                    campaign + "/needs",
                    Map.of(
                            "itemId", play.id("item", need.getField("item")),
                            "siteId", play.id("site", need.getField("site")),
                            "quantity", Json.quantity(need.getField("quantity"), unit),
                            "tolerance", Json.quantity(need.getField("tolerance"), unit),
                            "period", Map.of("from", need.getField("from"), "to", need.getField("to")),
                            "baselineUnitPrice", Json.money(need.getField("baseline_unit_price")),
                            "baselineSource", need.getField("source")));
        }
        play.narrator().step("submitted", needs.size());
    }

    private void withdraw(String campaign) {
        for (NamedCsvRecord adhesion : play.files().rows("adhesions")) {
            if (adhesion.getField("withdraws").equals("yes")) {
                String delegate = api.actor(adhesion.getField("organization"), "delegate");
                api.post(delegate, campaign + "/adhesions/withdrawal");
                play.narrator().step("withdrawn", adhesion.getField("organization"));
            }
        }
    }

    private void showDemand(String campaign) {
        play.narrator().step("demand");
        for (JsonNode item : api.get(negotiator, campaign + "/demand").body().path("items")) {
            play.narrator()
                    .tell(
                            "demand.item",
                            item.path("names")
                                    .path(coop.grappe.stack.Words.language())
                                    .asText(),
                            item.path("total").path("value").asText(),
                            item.path("total").path("unit").asText(),
                            item.path("members").asInt());
        }
    }

    private Map<String, String> text(String field) {
        return Json.text(play.term(field + "_fr"), play.term(field + "_en"));
    }

    private String inDays(Instant now, String field) {
        return now.plus(Duration.ofDays(Long.parseLong(play.term(field)))).toString();
    }
}
