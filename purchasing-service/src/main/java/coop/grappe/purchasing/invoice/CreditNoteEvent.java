package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to credit notes. */
sealed interface CreditNoteEvent extends DomainEvent {

    UUID creditNoteId();

    @Override
    default String topic() {
        return "invoices";
    }

    @Override
    default String key() {
        return creditNoteId().toString();
    }

    /** One thing that is credited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            CreditReason reason,
            UUID itemId,
            @Nullable Quantity quantity,
            @Nullable UUID rebateId,
            Money amount) {}

    /** It is what is owed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Matched(
            UUID creditNoteId,
            @Nullable UUID invoiceId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total)
            implements CreditNoteEvent {
        @Override
        public String type() {
            return "credit-notes.matched.v1";
        }
    }

    /** It is not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Disputed(
            UUID creditNoteId,
            @Nullable UUID invoiceId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            List<String> reasons)
            implements CreditNoteEvent {
        @Override
        public String type() {
            return "credit-notes.disputed.v1";
        }
    }

    /** The supplier owes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approved(
            UUID creditNoteId,
            @Nullable UUID invoiceId,
            UUID contractId,
            UUID campaignId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            List<Line> lines)
            implements CreditNoteEvent {
        @Override
        public String type() {
            return "credit-notes.approved.v1";
        }
    }

    /** The supplier took it back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            UUID creditNoteId,
            @Nullable UUID invoiceId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            Money total,
            String reason)
            implements CreditNoteEvent {
        @Override
        public String type() {
            return "credit-notes.withdrawn.v1";
        }
    }

    /** The supplier paid a part of it, or the rest. */
    record Refunded(
            UUID creditNoteId,
            UUID contractId,
            String memberId,
            String supplierId,
            String number,
            UUID refundId,
            Money amount,
            Money left,
            LocalDate paidOn)
            implements CreditNoteEvent {
        @Override
        public String type() {
            return "credit-notes.refunded.v1";
        }
    }
}
