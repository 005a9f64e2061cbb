package coop.grappe.supplier.disclosure;

import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of purchasing-service's event. */
record InvoicePaid(
        UUID invoiceId,
        UUID contractId,
        String memberId,
        Money total,
        @Nullable LocalDate paidOn) {}
