package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a supplier credits. */
@Entity
public class CreditNoteLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private CreditNote creditNote;

    private int position;

    @Enumerated(EnumType.STRING)
    private CreditReason reason;

    private UUID itemId;
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable UUID returnId;
    private @Nullable UUID rebateId;

    @Embedded
    private Money amount;

    protected CreditNoteLine() {}

    static CreditNoteLine of(CreditNote creditNote, int position, CreditNotePlan.Line plan, UUID itemId) {
        CreditNoteLine line = new CreditNoteLine();
        line.id = Ids.next();
        line.creditNote = creditNote;
        line.position = position;
        line.reason = plan.reason();
        line.itemId = itemId;
        if (plan.quantity() != null) {
            line.quantity = plan.quantity().value();
            line.unit = plan.quantity().unit();
        }
        line.returnId = plan.returnId();
        line.rebateId = plan.rebateId();
        line.amount = plan.amount();
        return line;
    }

    public CreditReason reason() {
        return reason;
    }

    public UUID itemId() {
        return itemId;
    }

    /** How much of what was invoiced is not owed any more; null where only the price is corrected. */
    public @Nullable Quantity quantity() {
        return quantity == null || unit == null ? null : new Quantity(quantity, unit);
    }

    /** What went back; null unless that is the reason. */
    public @Nullable UUID returnId() {
        return returnId;
    }

    /** The rebate that it settles; null unless that is the reason. */
    public @Nullable UUID rebateId() {
        return rebateId;
    }

    /** Before taxes. Negative only where a rebate that was taken back is settled too. */
    public Money amount() {
        return amount;
    }
}
