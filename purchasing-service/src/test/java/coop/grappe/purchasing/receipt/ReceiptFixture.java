package coop.grappe.purchasing.receipt;

import static coop.grappe.purchasing.contract.ContractFixture.NOW;

import coop.grappe.purchasing.order.Arrival;
import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Receipts for tests. */
public final class ReceiptFixture {

    private ReceiptFixture() {}

    public static Receipt of(PurchaseOrder order, UUID item, String received, String damaged, String note) {
        String unit = order.line(item).orElseThrow().unit();
        Arrival arrival = new Arrival(item, unit, new BigDecimal(received), new BigDecimal(damaged));
        Receipt.Line line = Receipt.Line.of(arrival, BigDecimal.ZERO, note);
        ReceiptPlan plan = new ReceiptPlan(List.of(), false, null, null, null, List.of());
        return Receipt.of(order, ReceiptKind.DELIVERY, "acheteuse", List.of(line), plan, NOW);
    }
}
