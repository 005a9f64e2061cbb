package coop.grappe.purchasing.receipt;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Quantity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item that goes back. What was too much and never accepted goes first: nothing is owed for it. */
@Entity
public class ReturnLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private GoodsReturn goodsReturn;

    private UUID itemId;
    private String unit;
    private BigDecimal quantity;
    private BigDecimal ofExcess;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    @Enumerated(EnumType.STRING)
    private ReturnWish wish;

    private @Nullable String note;
    private BigDecimal replaced;

    protected ReturnLine() {}

    static ReturnLine of(
            UUID itemId,
            Quantity quantity,
            BigDecimal ofExcess,
            ReturnReason reason,
            ReturnWish wish,
            @Nullable String note) {
        ReturnLine line = new ReturnLine();
        line.id = Ids.next();
        line.itemId = itemId;
        line.unit = quantity.unit();
        line.quantity = quantity.value();
        line.ofExcess = ofExcess;
        line.reason = reason;
        line.wish = wish;
        line.note = note;
        line.replaced = BigDecimal.ZERO;
        return line;
    }

    void joins(GoodsReturn whole) {
        goodsReturn = whole;
    }

    void replace(BigDecimal more) {
        replaced = replaced.add(more);
    }

    public UUID itemId() {
        return itemId;
    }

    public String unit() {
        return unit;
    }

    /** All that goes back, accepted before or not. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** How much of it was too much, and never accepted. */
    public BigDecimal ofExcess() {
        return ofExcess;
    }

    /** How much of it the member had accepted. */
    public BigDecimal ofKept() {
        return quantity.subtract(ofExcess);
    }

    public ReturnReason reason() {
        return reason;
    }

    public ReturnWish wish() {
        return wish;
    }

    @Nullable
    String note() {
        return note;
    }

    /** How much of it has been replaced. */
    public BigDecimal replaced() {
        return replaced;
    }

    /** How much is awaited in its stead. */
    public BigDecimal awaited() {
        return wish == ReturnWish.REPLACEMENT ? ofKept().subtract(replaced) : BigDecimal.ZERO;
    }
}
