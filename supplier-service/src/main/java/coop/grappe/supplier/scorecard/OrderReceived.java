package coop.grappe.supplier.scorecard;

import coop.grappe.platform.money.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of purchasing-service's event of a delivery.
 *
 * @param complete whether nothing more is awaited
 * @param receiptId tells one delivery from another; absent in events of before it was told
 */
record OrderReceived(
        UUID orderId,
        UUID contractId,
        String memberId,
        String supplierId,
        boolean complete,
        List<Line> lines,
        @Nullable UUID receiptId,
        @Nullable Instant receivedAt) {

    /** What came of one item; what was damaged counts as received too. */
    record Line(UUID itemId, Quantity received, Quantity damaged) {}

    /** Where no receipt is named, what was delivered stands for it, so that a repeated event changes nothing. */
    UUID delivery() {
        return receiptId != null
                ? receiptId
                : UUID.nameUUIDFromBytes((orderId + " " + complete + " " + lines).getBytes(StandardCharsets.UTF_8));
    }
}
