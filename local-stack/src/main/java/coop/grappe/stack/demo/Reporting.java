package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.Words;

/** The savings report, per member and in total. */
final class Reporting {

    private static final String ROW = "    %-52s %14s %14s %14s%n";

    private final Play play;

    Reporting(Play play) {
        this.play = play;
    }

    JsonNode run() {
        Api api = play.api();
        String negotiator = api.actor("negotiator");
        api.post(negotiator, "/campaigns/" + play.campaignId() + "/completion");
        JsonNode report =
                api.get(negotiator, "/savings-reports/" + play.campaignId()).body();
        play.narrator().step("report");
        StringBuilder table = new StringBuilder()
                .append(ROW.formatted(
                        Words.of("demo.report.member"),
                        Words.of("demo.report.baseline"),
                        Words.of("demo.report.paid"),
                        Words.of("demo.report.saved")));
        report.path("members")
                .forEach(member -> table.append(row(member.path("name").asText(), member)));
        table.append(row(Words.of("demo.report.total"), report));
        play.narrator().line(table.toString());
        JsonNode uncounted = report.path("uncounted");
        if (uncounted.path("needs").asInt() > 0) {
            play.narrator().tell("report.uncounted", uncounted.path("needs").asInt(), amount(uncounted, "paid"));
        }
        play.narrator().tell("report.fee", amount(report, "fee"), amount(report, "savedNet"));
        return report;
    }

    private static String row(String name, JsonNode figures) {
        return ROW.formatted(name, amount(figures, "baseline"), amount(figures, "paid"), amount(figures, "saved"));
    }

    private static String amount(JsonNode figures, String field) {
        return figures.path(field).path("amount").asText();
    }
}
