package coop.grappe.purchasing.invoice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between whom, and under which contract, a credit note is. */
record CreditParty(
        UUID contractId,
        UUID campaignId,
        String organizer,
        String memberId,
        String supplierId,
        @Nullable UUID orderId) {

    static CreditParty of(Invoice invoice) {
        return new CreditParty(
                invoice.contractId(),
                invoice.campaignId(),
                invoice.organizer(),
                invoice.memberId(),
                invoice.supplierId(),
                invoice.orderId());
    }
}
