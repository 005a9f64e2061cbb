package coop.grappe.supplier.scorecard;

import coop.grappe.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we read of purchasing-service's events of an invoice that was held against order and receipts.
 *
 * @param reasons what differed; absent where it fits
 */
record InvoiceReported(
        UUID invoiceId,
        UUID orderId,
        String memberId,
        String supplierId,
        String number,
        Money total,
        @Nullable List<String> reasons) {}
