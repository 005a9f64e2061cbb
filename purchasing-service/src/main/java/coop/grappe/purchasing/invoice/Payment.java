package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the account of an invoice: a payment, a credit, or the reversal of one. Never changes.
 *
 * <p>The balance of an invoice is its total less the amounts of all its entries.
 */
@Entity
public class Payment {

    @Id
    private UUID id;

    private UUID invoiceId;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    @Embedded
    private Money amount;

    @Embedded
    private Money discount;

    private LocalDate paidOn;
    private String reference;
    private @Nullable UUID creditNoteId;
    private @Nullable UUID reverses;
    private String login;
    private Instant notedAt;

    protected Payment() {}

    static Payment made(
            Invoice invoice,
            Money amount,
            Money discount,
            LocalDate paidOn,
            String reference,
            String login,
            Instant now) {
        return new Payment(invoice.id(), PaymentKind.PAYMENT, amount, discount, paidOn, reference, login, now);
    }

    /** A part of a credit note; no money moves. */
    static Payment credited(
            Invoice invoice,
            Money amount,
            UUID creditNoteId,
            LocalDate day,
            String reference,
            String login,
            Instant now) {
        Money none = Money.zero(amount.currency());
        Payment credit = new Payment(invoice.id(), PaymentKind.CREDIT, amount, none, day, reference, login, now);
        credit.creditNoteId = creditNoteId;
        return credit;
    }

    /** Takes this entry back, on a day and for a reason. */
    Payment reversed(LocalDate day, String reason, String by, Instant now) {
        Payment reversal = new Payment(
                invoiceId, PaymentKind.REVERSAL, amount.negated(), discount.negated(), day, reason, by, now);
        reversal.creditNoteId = creditNoteId;
        reversal.reverses = id;
        return reversal;
    }

    private Payment(
            UUID invoiceId,
            PaymentKind kind,
            Money amount,
            Money discount,
            LocalDate paidOn,
            String reference,
            String login,
            Instant now) {
        this.id = Ids.next();
        this.invoiceId = invoiceId;
        this.kind = kind;
        this.amount = amount;
        this.discount = discount;
        this.paidOn = paidOn;
        this.reference = reference;
        this.login = login;
        this.notedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public PaymentKind kind() {
        return kind;
    }

    /** What it settles of the invoice, the discount included; negative for a reversal. */
    public Money amount() {
        return amount;
    }

    /** The part of the amount that an early payment spares; zero for a credit. */
    public Money discount() {
        return discount;
    }

    /** The money that moved: zero for a credit, negative for a payment that bounced. */
    public Money cash() {
        return creditNoteId == null ? amount.minus(discount) : Money.zero(amount.currency());
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public String reference() {
        return reference;
    }

    /** The credit note of which it is a part; null where money moved. */
    public @Nullable UUID creditNoteId() {
        return creditNoteId;
    }

    /** The entry that it takes back; null for none. */
    public @Nullable UUID reverses() {
        return reverses;
    }

    String login() {
        return login;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
