package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Money that a supplier paid back for a credit note. Never changes. */
@Entity
public class CreditRefund {

    @Id
    private UUID id;

    private UUID creditNoteId;

    @Embedded
    private Money amount;

    private LocalDate paidOn;
    private String reference;
    private String login;
    private Instant notedAt;

    protected CreditRefund() {}

    static CreditRefund of(
            CreditNote note, Money amount, LocalDate paidOn, String reference, String login, Instant now) {
        CreditRefund refund = new CreditRefund();
        refund.id = Ids.next();
        refund.creditNoteId = note.id();
        refund.amount = amount;
        refund.paidOn = paidOn;
        refund.reference = reference;
        refund.login = login;
        refund.notedAt = now;
        return refund;
    }

    public UUID id() {
        return id;
    }

    public UUID creditNoteId() {
        return creditNoteId;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public String reference() {
        return reference;
    }
}
