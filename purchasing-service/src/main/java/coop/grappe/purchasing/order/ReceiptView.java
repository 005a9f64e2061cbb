package coop.grappe.purchasing.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One delivery as it arrived. */
record ReceiptView(
        UUID id, UUID orderId, String login, Instant receivedAt, boolean complete, List<Receipt.Line> lines) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.orderId(),
                receipt.login(),
                receipt.receivedAt(),
                receipt.complete(),
                receipt.lines());
    }
}
