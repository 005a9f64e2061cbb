package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.time.Instant;
import java.util.UUID;

/** A rebate, for the member that earned it, the supplier that owes it, and the organizer. */
record RebateView(
        UUID id,
        UUID contractId,
        String memberId,
        String supplierId,
        UUID invoiceId,
        UUID itemId,
        Quantity threshold,
        Money net,
        Money gst,
        Money qst,
        Money total,
        Instant earnedAt) {

    static RebateView of(Rebate rebate) {
        return new RebateView(
                rebate.id(),
                rebate.contractId(),
                rebate.memberId(),
                rebate.supplierId(),
                rebate.invoiceId(),
                rebate.itemId(),
                rebate.threshold(),
                rebate.net(),
                rebate.gst(),
                rebate.qst(),
                rebate.total(),
                rebate.earnedAt());
    }
}
