package coop.grappe.purchasing.invoice;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to invoices. */
public sealed interface InvoiceEvent extends DomainEvent {

    UUID invoiceId();

    @Override
    default String topic() {
        return "invoices";
    }

    @Override
    default String key() {
        return invoiceId().toString();
    }

    /** It fits what was ordered and received. */
    record Matched(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.matched.v1";
        }
    }

    /** It does not. */
    record Disputed(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            List<String> reasons)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.disputed.v1";
        }
    }

    /** The member owes it. */
    record Approved(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.approved.v1";
        }
    }

    /** The member has paid it. */
    record Paid(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            LocalDate paidOn)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.paid.v1";
        }
    }
}
