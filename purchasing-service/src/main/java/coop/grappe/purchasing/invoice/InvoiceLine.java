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
import org.jspecify.annotations.Nullable;

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

    private @Nullable BigDecimal weight;

    @Embedded
    private @Nullable Money variance;

    protected InvoiceLine() {}

    static InvoiceLine of(Invoice invoice, InvoicePlan.Line plan) {
        InvoiceLine line = new InvoiceLine();
        line.id = Ids.next();
        line.invoice = invoice;
        line.itemId = plan.itemId();
        line.quantity = plan.quantity().value();
        line.unit = plan.quantity().unit();
        line.amount = plan.amount();
        line.weight = plan.weight() == null ? null : plan.weight().value();
        return line;
    }

    /** Notes how far it is from the order's prices. @return how far, without a sign */
    Money vary(Money expected) {
        variance = amount.minus(expected);
        return new Money(variance.amount().abs(), variance.currency());
    }

    /** How much dearer it is than by the order's prices; negative where cheaper. */
    public Money variance() {
        return variance == null ? Money.zero(amount.currency()) : variance;
    }

    /** In kilograms; null where the supplier did not say. */
    @Nullable
    BigDecimal weight() {
        return weight;
    }

    /** What it really costs before taxes: its price, and its share of freight and fees. */
    public Money landed() {
        return amount.plus(invoice.chargesOn(itemId));
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
