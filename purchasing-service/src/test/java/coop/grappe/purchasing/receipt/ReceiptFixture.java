package coop.grappe.purchasing.receipt;

import static coop.grappe.purchasing.contract.ContractFixture.NOW;

import coop.grappe.purchasing.order.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Receipts for tests. */
public final class ReceiptFixture {

    private ReceiptFixture() {}

    public static Receipt of(PurchaseOrder order, UUID item, String received, String damaged, String note) {
        String unit = order.line(item).orElseThrow().unit();
        return Receipt.of(
                order,
                "acheteuse",
                List.of(new Receipt.Line(item, unit, new BigDecimal(received), new BigDecimal(damaged), note)),
                false,
                NOW);
    }
}
