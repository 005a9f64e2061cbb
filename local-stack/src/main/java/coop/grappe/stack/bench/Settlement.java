package coop.grappe.stack.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Takes orders from their acceptance to their payment, so that there are books to go through. */
final class Settlement {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private static final String ONE = "{\"value\":\"1\",\"unit\":\"EA\"}";

    private final Door door;

    Settlement(Door door) {
        this.door = door;
    }

    /** The supplier accepts and invoices, the member receives, approves and pays the whole of an order. */
    void settle(String member, String order, List<String> items) {
        String today = LocalDate.now(QUEBEC).toString();
        door.post(Agreements.SUPPLIER, "/orders/" + order + "/acceptance", "", "supplier");
        door.post(member, "/orders/" + order + "/receipts", receipt(items), "buyer");
        String invoice = door.post(Agreements.SUPPLIER, "/invoices", invoice(order, items, today), "supplier")
                .path("id")
                .asText();
        door.post(member, "/invoices/" + invoice + "/approval", "", "treasurer");
        door.post(
                member,
                "/invoices/" + invoice + "/payment",
                "{\"paidOn\":\"%s\",\"reference\":\"%s\"}".formatted(today, invoice),
                "treasurer");
    }

    private static String receipt(List<String> items) {
        return "{\"complete\":true,\"lines\":[%s]}"
                .formatted(items.stream()
                        .map(item -> "{\"itemId\":\"%s\",\"received\":%s}".formatted(item, ONE))
                        .collect(Collectors.joining(",")));
    }

    /** Three units at 5.00, with GST at 5 % and QST at 9.975 % of 15.00. */
    private static String invoice(String order, List<String> items, String today) {
        return """
                {"orderId":"%s","number":"%s","issuedOn":"%s","lines":[%s],
                "taxes":[{"tax":"GST","amount":{"amount":"0.75","currency":"CAD"}},{"tax":"QST","amount":{"amount":"1.50","currency":"CAD"}}],
                "total":{"amount":"17.25","currency":"CAD"}}""".formatted(
                        order,
                        order,
                        today,
                        items.stream()
                                .map(item ->
                                        "{\"itemId\":\"%s\",\"quantity\":%s,\"amount\":{\"amount\":\"5.00\",\"currency\":\"CAD\"}}"
                                                .formatted(item, ONE))
                                .collect(Collectors.joining(",")));
    }
}
