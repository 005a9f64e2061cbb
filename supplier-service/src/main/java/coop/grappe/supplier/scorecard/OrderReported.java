package coop.grappe.supplier.scorecard;

import coop.grappe.platform.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of purchasing-service's events of an order that is placed or answered.
 *
 * @param deliverBy the last day on which it is delivered in time; absent if nobody named one
 */
record OrderReported(
        UUID orderId,
        UUID contractId,
        String memberId,
        String supplierId,
        List<Line> lines,
        @Nullable LocalDate deliverBy) {

    /** One item. */
    record Line(UUID itemId, Quantity quantity) {}
}
