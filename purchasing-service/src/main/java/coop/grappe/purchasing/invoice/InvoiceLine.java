package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.UUID;

/** One item of an invoice. */
@Entity
public class InvoiceLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Invoice invoice;

    private UUID itemId;
    private BigDecimal quantity;
    private String unit;

    @Embedded
    private Money amount;

    protected InvoiceLine() {}

    static InvoiceLine of(Invoice invoice, InvoicePlan.Line plan) {
        InvoiceLine line = new InvoiceLine();
        line.id = Ids.next();
        line.invoice = invoice;
        line.itemId = plan.itemId();
        line.quantity = plan.quantity().value();
        line.unit = plan.quantity().unit();
        line.amount = plan.amount();
        return line;
    }

    public Invoice invoice() {
        return invoice;
    }

    public UUID itemId() {
        return itemId;
    }

    public Quantity quantity() {
        return new Quantity(quantity, unit);
    }

    /** The line's price before taxes. */
    public Money amount() {
        return amount;
    }
}
