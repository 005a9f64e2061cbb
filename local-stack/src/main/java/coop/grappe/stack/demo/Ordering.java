package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.stack.demo.Demo.Stage;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Members order what they are entitled to; suppliers deliver and invoice; treasurers approve and pay. */
final class Ordering {

    private static final BigDecimal GST = new BigDecimal("0.05");
    private static final BigDecimal QST = new BigDecimal("0.09975");

    private final Play play;
    private final Api api;
    private final Narrator narrator;

    /** Which contract supplies each item, once the contracts are known. */
    private final Map<String, String> contractOfItem = new HashMap<>();

    Ordering(Play play) {
        this.play = play;
        this.api = play.api();
        this.narrator = play.narrator();
    }

    void run(Consumer<Stage> after) {
        readContracts();
        play.files().rowsBy("orders", "order").forEach(this::order);
        narrator.step("ordered", play.files().rowsBy("orders", "order").size());
        after.accept(Stage.ORDERED);
        play.files().rowsBy("deliveries", "order").forEach(this::receive);
        after.accept(Stage.RECEIVED);
        narrator.step("invoicing");
        play.files().rowsBy("invoices", "order").forEach(this::invoice);
        after.accept(Stage.INVOICED);
        showRebates();
    }

    private void readContracts() {
        String negotiator = api.actor("negotiator");
        for (JsonNode row : api.list(negotiator, "/contracts?campaign=" + play.campaignId())) {
            for (JsonNode line : row.path("lines")) {
                contractOfItem.put(line.path("itemId").asText(), row.path("id").asText());
            }
        }
    }

    private void order(String key, List<NamedCsvRecord> rows) {
        Map<String, List<Map<String, Object>>> linesByContract = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            String itemId = play.id("item", row.getField("item"));
            linesByContract
                    .computeIfAbsent(contractOfItem.get(itemId), contract -> new ArrayList<>())
                    .add(Map.of("itemId", itemId, "quantity", Json.quantity(row.getField("quantity"), unit(row))));
        }
        if (linesByContract.size() != 1) {
            throw new IllegalStateException("The items of order %s come from several contracts".formatted(key));
        }
        linesByContract.forEach((contract, lines) -> place(key, rows.get(0), contract, lines));
    }

    private void place(String key, NamedCsvRecord first, String contract, List<Map<String, Object>> lines) {
        String buyer = api.actor(first.getField("organization"), "buyer");
        String siteId = play.id("site", first.getField("site"));
        String id = api.post(buyer, "/orders", Map.of("contractId", contract, "siteId", siteId, "lines", lines))
                .text("id");
        play.identify("order", key, id);
        String supplierId = api.post(buyer, "/orders/" + id + "/placement").text("supplierId");
        api.post(api.actor(supplierId, "supplier"), "/orders/" + id + "/acceptance");
    }

    private void receive(String key, List<NamedCsvRecord> rows) {
        String path = "/orders/" + play.id("order", key);
        String buyer = buyer(key);
        boolean complete =
                rows.stream().anyMatch(row -> row.getField("complete").equals("yes"));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            lines.add(Map.of(
                    "itemId", play.id("item", row.getField("item")),
                    "received", Json.quantity(row.getField("received"), unit(row)),
                    "damaged", Json.quantity(row.getField("damaged"), unit(row)),
                    "note", row.getField("note")));
            if (!row.getField("note").isBlank()) {
                narrator.step("discrepancy", key, row.getField("note"));
            }
        }
        api.post(buyer, path + "/receipts", Map.of("lines", lines, "complete", complete));
    }

    private void invoice(String key, List<NamedCsvRecord> rows) {
        JsonNode order = api.get(buyer(key), "/orders/" + play.id("order", key)).body();
        String supplier = api.actor(order.path("supplierId").asText(), "supplier");
        Api.Answer sent = api.post(supplier, "/invoices", claim(order, rows, "invoiced"));
        if (sent.text("state").equals("disputed")) {
            narrator.tell("disputed", sent.text("number"), reasons(sent.body()));
            String correction = "/invoices/" + sent.text("id") + "/correction";
            sent = api.post(supplier, correction, claim(order, rows, "corrected"));
        }
        String treasurer = api.actor(order.path("memberId").asText(), "treasurer");
        String path = "/invoices/" + sent.text("id");
        api.post(treasurer, path + "/approval");
        Map<String, String> payment = Map.of("paidOn", play.term("payment_day"), "reference", sent.text("number"));
        String state = api.post(treasurer, path + "/payment", payment).text("state");
        if (!state.equals("paid")) {
            throw new IllegalStateException("Invoice %s ended as %s".formatted(sent.text("number"), state));
        }
    }

    private Map<String, Object> claim(JsonNode order, List<NamedCsvRecord> rows, String column) {
        List<Map<String, Object>> lines = new ArrayList<>();
        BigDecimal net = BigDecimal.ZERO;
        for (NamedCsvRecord row : rows) {
            String itemId = play.id("item", row.getField("item"));
            BigDecimal quantity = new BigDecimal(row.getField(column));
            if (quantity.signum() > 0) {
                BigDecimal amount = price(order, itemId, quantity);
                net = net.add(amount);
                lines.add(Map.of(
                        "itemId", itemId,
                        "quantity", Json.quantity(row.getField(column), unit(row)),
                        "amount", Json.money(amount.toPlainString())));
            }
        }
        BigDecimal gst = cents(net.multiply(GST));
        BigDecimal qst = cents(net.multiply(QST));
        return Map.of(
                "orderId", order.path("id").asText(),
                "number", rows.get(0).getField("number"),
                "issuedOn", play.term("invoice_day"),
                "lines", lines,
                "taxes", List.of(tax("GST", gst), tax("QST", qst)),
                "total", Json.money(net.add(gst).add(qst).toPlainString()));
    }

    private static Map<String, Object> tax(String name, BigDecimal amount) {
        return Map.of("tax", name, "amount", Json.money(amount.toPlainString()));
    }

    /** What a quantity costs by the prices that the order fixed: its parts are used up in their order. */
    private static BigDecimal price(JsonNode order, String itemId, BigDecimal quantity) {
        BigDecimal left = quantity;
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : order.path("lines")) {
            if (line.path("itemId").asText().equals(itemId)) {
                for (JsonNode part : line.path("prices")) {
                    BigDecimal here = new BigDecimal(part.path("quantity").asText()).min(left);
                    sum = sum.add(here.multiply(
                            new BigDecimal(part.path("unitPrice").path("amount").asText())));
                    left = left.subtract(here);
                }
            }
        }
        return cents(sum);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private String buyer(String orderKey) {
        String organization = play.files().row("orders", "order", orderKey).getField("organization");
        return api.actor(organization, "buyer");
    }

    private String unit(NamedCsvRecord row) {
        return play.files().row("items", "item", row.getField("item")).getField("unit");
    }

    private static String reasons(JsonNode invoice) {
        List<String> reasons = new ArrayList<>();
        invoice.path("discrepancies")
                .forEach(reason -> reasons.add(reason.path("message").asText()));
        return String.join("; ", reasons);
    }

    private void showRebates() {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (String contract : contractOfItem.values().stream().distinct().toList()) {
            for (JsonNode rebate : api.list(api.actor("negotiator"), "/rebates?contract=" + contract)) {
                sum = sum.add(new BigDecimal(rebate.path("net").path("amount").asText()));
                count++;
            }
        }
        narrator.step("rebates", count, sum.toPlainString());
    }
}
