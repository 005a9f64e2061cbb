package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** A treasurer took the differences as they were. */
    record Accepted(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            List<String> reasons,
            String explanation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID creditNoteId)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.accepted.v1";
        }
    }

    /** The supplier does not claim it any more. */
    record Withdrawn(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            String reason)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.withdrawn.v1";
        }
    }

    /** Somebody said something about a disputed invoice. */
    record Discussed(
            UUID invoiceId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            UUID messageId,
            String organization,
            Instant saidAt)
            implements InvoiceEvent {
        @Override
        public String type() {
            return "invoices.discussed.v1";
        }
    }

    /** A part of it, or the rest, is settled. */
    record PaymentNoted(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            UUID paymentId,
            PaymentKind kind,
            Money amount,
            Money discount,
            Money balance,
            LocalDate paidOn)
            implements InvoiceEvent {

        static PaymentNoted of(Invoice invoice, Payment entry) {
            return new PaymentNoted(
                    invoice.id(),
                    invoice.orderId(),
                    invoice.contractId(),
                    invoice.memberId(),
                    invoice.supplierId(),
                    invoice.number(),
                    entry.id(),
                    entry.kind(),
                    entry.amount(),
                    entry.discount(),
                    invoice.balance(),
                    entry.paidOn());
        }

        @Override
        public String type() {
            return "invoices.payment-noted.v1";
        }
    }

    /** A payment did not hold. @param amount negative */
    record PaymentReversed(
            UUID invoiceId,
            UUID orderId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            UUID paymentId,
            @Nullable UUID reverses,
            Money amount,
            Money balance,
            String reason)
            implements InvoiceEvent {

        static PaymentReversed of(Invoice invoice, Payment reversal) {
            return new PaymentReversed(
                    invoice.id(),
                    invoice.orderId(),
                    invoice.contractId(),
                    invoice.memberId(),
                    invoice.supplierId(),
                    invoice.number(),
                    reversal.id(),
                    reversal.reverses(),
                    reversal.amount(),
                    invoice.balance(),
                    reversal.reference());
        }

        @Override
        public String type() {
            return "invoices.payment-reversed.v1";
        }
    }
}
