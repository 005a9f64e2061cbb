package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
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

    public CreditReason reason() {
        return reason;
    }

    public UUID itemId() {
        return itemId;
    }

    /** The rebate that it settles; null unless that is the reason. */
    public @Nullable UUID rebateId() {
        return rebateId;
    }

    /** Before taxes. */
    public Money amount() {
        return amount;
    }
}
