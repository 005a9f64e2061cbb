package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From the drafted tender to the proposed award: lots, a question, sealed bids, the opening, scores, scenarios. */
final class Tendering {

    private final Play play;
    private final Trustees trustees;
    private final Api api;
    private final Narrator narrator;
    private final String negotiator;
    private final Map<String, String> bidIds = new HashMap<>();
    private final List<String> receipts = new ArrayList<>();

    Tendering(Play play, Trustees trustees) {
        this.play = play;
        this.trustees = trustees;
        this.api = play.api();
        this.narrator = play.narrator();
        this.negotiator = api.actor("negotiator");
    }

    void run(Runnable withBidsSubmitted) {
        awaitDraft();
        prepare();
        Instant deadline = publish();
        ask();
        submit("in time");
        showThatBidsAreSealed();
        withBidsSubmitted.run();
        awaitClosing(deadline);
        submitLate();
        open();
        score();
        propose();
    }

    private String tender() {
        return "/tenders/" + play.tenderId();
    }

    private void awaitDraft() {
        String path = "/tenders?campaign=" + play.campaignId();
        JsonNode drafted = api.await(
                        negotiator, path, list -> !list.path("items").isEmpty())
                .body();
        play.tender(drafted.path("items").get(0).path("id").asText());
        narrator.step("drafted");
    }

    private void prepare() {
        Map<String, List<NamedCsvRecord>> items = play.files().rowsBy("items", "lot");
        List<Map<String, Object>> lots = new ArrayList<>();
        for (NamedCsvRecord lot : play.files().rows("lots")) {
            List<String> itemIds = items.getOrDefault(lot.getField("lot"), List.of()).stream()
                    .map(item -> play.id("item", item.getField("item")))
                    .toList();
            lots.add(
                    Map.of("title", Json.text(lot.getField("title_fr"), lot.getField("title_en")), "itemIds", itemIds));
        }
        api.put(negotiator, tender() + "/lots", tender(), Map.of("lots", lots));
        rememberLots();
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (NamedCsvRecord criterion : play.files().rows("criteria")) {
            criteria.add(Map.of(
                    "id", criterion.getField("criterion"),
                    "name", Json.text(criterion.getField("name_fr"), criterion.getField("name_en")),
                    "kind", criterion.getField("kind"),
                    "weight", Integer.parseInt(criterion.getField("weight"))));
        }
        api.put(
                negotiator,
                tender() + "/criteria",
                tender(),
                Map.of("criteria", criteria, "priceFormula", "relative-to-lowest"));
        narrator.step("prepared", lots.size(), criteria.size());
    }

    /** The lots of the tender stand in the order of the file. */
    private void rememberLots() {
        JsonNode lots = api.get(negotiator, tender()).body().path("lots");
        List<NamedCsvRecord> rows = play.files().rows("lots");
        for (int i = 0; i < rows.size(); i++) {
            play.identify(
                    "lot", rows.get(i).getField("lot"), lots.get(i).path("id").asText());
        }
    }

    private Instant publish() {
        for (NamedCsvRecord organization : play.files().rows("organizations")) {
            if (organization.getField("kind").equals("supplier")) {
                api.post(negotiator, tender() + "/invitations", Map.of("supplierId", organization.getField("id")));
            }
        }
        Instant now = Instant.now();
        Instant deadline = now.plus(Duration.parse(play.term("tendering")));
        api.post(
                negotiator,
                tender() + "/publication",
                Map.of(
                        "procedure", "selective",
                        "enquiriesUntil",
                                now.plus(Duration.parse(play.term("enquiries"))).toString(),
                        "submissionDeadline", deadline.toString(),
                        "rules", Map.of("minimumBids", 2, "bidValidity", "P120D")));
        narrator.step("published", deadline.toString());
        return deadline;
    }

    private void ask() {
        for (NamedCsvRecord row : play.files().rows("questions")) {
            String supplier = api.actor(row.getField("supplier"), "supplier");
            String id = api.post(supplier, tender() + "/clarifications", Map.of("question", row.getField("question")))
                    .text("id");
            api.post(
                    negotiator,
                    tender() + "/clarifications/" + id + "/answer",
                    Map.of("answer", row.getField("answer")));
            narrator.step("answered", row.getField("question"), row.getField("answer"));
        }
    }

    private void submit(String when) {
        narrator.step("bids");
        bids(when).forEach((supplier, bid) -> {
            Api.Answer receipt = api.post(api.actor(supplier, "supplier"), tender() + "/bids", bid);
            bidIds.put(supplier, receipt.text("bidId"));
            receipts.add(receipt.text("signedReceipt"));
            narrator.tell("bid.sealed", supplier, receipt.text("digest"));
        });
    }

    private void submitLate() {
        bids("late").forEach((supplier, bid) -> {
            Api.Answer refusal = api.tryPost(api.actor(supplier, "supplier"), tender() + "/bids", bid);
            if (refusal.status() < 400) {
                throw new IllegalStateException("A late bid was accepted");
            }
            narrator.step("bid.late", supplier, refusal.text("title"));
        });
    }

    private Map<String, Map<String, Object>> bids(String when) {
        Map<String, List<NamedCsvRecord>> answers = play.files().rowsBy("answers", "supplier");
        Map<String, Map<String, Object>> bids = new LinkedHashMap<>();
        play.files().rowsBy("bids", "supplier").forEach((supplier, rows) -> {
            if (rows.get(0).getField("submitted").equals(when)) {
                bids.put(supplier, bid(supplier, rows, answers.getOrDefault(supplier, List.of())));
            }
        });
        return bids;
    }

    private Map<String, Object> bid(String supplier, List<NamedCsvRecord> rows, List<NamedCsvRecord> answers) {
        Map<String, List<NamedCsvRecord>> byItem = new LinkedHashMap<>();
        rows.forEach(row -> byItem.computeIfAbsent(row.getField("item"), item -> new ArrayList<>())
                .add(row));
        List<Map<String, Object>> items = new ArrayList<>();
        byItem.forEach((item, tiers) -> items.add(Map.of(
                "itemId",
                play.id("item", item),
                "schedule",
                Map.of(
                        "kind", tiers.get(0).getField("kind"),
                        "tiers",
                                tiers.stream()
                                        .map(tier -> Map.of(
                                                "threshold", tier.getField("threshold"),
                                                "unitPrice", Json.money(tier.getField("unit_price"))))
                                        .toList()))));
        return Map.of(
                "items",
                items,
                "packageDiscounts",
                packages(supplier),
                "answers",
                answers.stream()
                        .map(answer ->
                                Map.of("criterionId", answer.getField("criterion"), "text", answer.getField("text")))
                        .toList());
    }

    private List<Map<String, Object>> packages(String supplier) {
        return play.files().rowsBy("packages", "supplier").getOrDefault(supplier, List.of()).stream()
                .map(row -> Map.<String, Object>of(
                        "lotIds",
                        Stream.of(row.getField("lots").split(" "))
                                .map(lot -> play.id("lot", lot))
                                .toList(),
                        "percent",
                        row.getField("percent")))
                .toList();
    }

    private void showThatBidsAreSealed() {
        Api.Answer refusal = api.tryPost(negotiator, tender() + "/opening", Map.of());
        if (refusal.status() < 400) {
            throw new IllegalStateException("Bids were opened before the deadline");
        }
        narrator.step("sealed", refusal.text("title"));
        trustees.watch();
    }

    private void awaitClosing(Instant deadline) {
        api.await(negotiator, tender(), tender -> tender.path("state").asText().equals("closed"));
        narrator.step("tender.closed", deadline.toString());
    }

    private void open() {
        trustees.handIn();
        api.post(negotiator, tender() + "/opening");
        narrator.step("bids.opened", bidIds.size());
        trustees.verify(negotiator, receipts);
    }

    private void score() {
        String evaluator = api.actor("evaluator");
        api.post(evaluator, tender() + "/declarations", Map.of("kind", "no-conflict"));
        for (NamedCsvRecord score : play.files().rows("scores")) {
            api.post(
                    evaluator,
                    tender() + "/scores",
                    Map.of(
                            "bidId", bidIds.get(score.getField("supplier")),
                            "criterionId", score.getField("criterion"),
                            "points", Integer.parseInt(score.getField("points")),
                            "justification", score.getField("justification")));
        }
        api.post(negotiator, tender() + "/evaluation");
        narrator.step("evaluated");
    }

    private void propose() {
        narrator.step("scenarios");
        String proposed = "";
        for (NamedCsvRecord row : play.files().rows("scenarios")) {
            String id = solve(row);
            if (row.getField("proposed").equals("yes")) {
                proposed = id;
            }
        }
        api.post(
                negotiator,
                tender() + "/awards",
                Map.of(
                        "scenarioId",
                        proposed,
                        "reasons",
                        Json.text(
                                "Le coût total le plus bas avec un nombre de fournisseurs que nous pouvons suivre.",
                                "The lowest total cost with a number of suppliers that we can look after.")));
        narrator.step("proposed");
    }

    private String solve(NamedCsvRecord row) {
        Map<String, Object> request = new HashMap<>(Map.of("name", row.getField("name")));
        if (!row.getField("max_winners").isBlank()) {
            request.put("maxWinners", Integer.parseInt(row.getField("max_winners")));
        }
        String id = api.post(negotiator, tender() + "/scenarios", request).text("id");
        JsonNode solved = api.await(
                        negotiator,
                        "/scenarios/" + id,
                        scenario -> !scenario.path("state").asText().equals("computing"))
                .body();
        narrator.tell(
                "scenario",
                row.getField("name"),
                solved.path("total").path("amount").asText(),
                solved.path("bound").path("amount").asText(),
                solved.path("state").asText());
        return id;
    }
}
