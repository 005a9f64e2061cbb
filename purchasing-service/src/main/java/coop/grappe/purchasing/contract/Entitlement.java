package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.LargestRemainder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What one member may order of one item under one contract. What is used of it is counted by {@link Capacity} alone. */
@Entity
public class Entitlement {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID lineId;
    private UUID itemId;
    private String memberId;
    private String memberName;
    private String unit;
    private BigDecimal quantity;

    @Column(updatable = false)
    private BigDecimal used;

    @Column(updatable = false)
    private BigDecimal transferred;

    protected Entitlement() {}

    static Entitlement of(ContractLine line, String memberId, String memberName, BigDecimal quantity) {
        Entitlement entitlement = new Entitlement();
        entitlement.id = Ids.next();
        entitlement.contractId = line.contractId();
        entitlement.lineId = line.id();
        entitlement.itemId = line.itemId();
        entitlement.memberId = memberId;
        entitlement.memberName = memberName;
        entitlement.unit = line.unit();
        entitlement.quantity = quantity;
        entitlement.used = BigDecimal.ZERO;
        entitlement.transferred = BigDecimal.ZERO;
        return entitlement;
    }

    /**
     * Divides a loss in proportion to what is unused, in the smallest unit that any of the quantities has.
     *
     * @param loss at most what is unused in all
     */
    static List<BigDecimal> shareLoss(BigDecimal loss, List<Entitlement> entitled) {
        int scale = Stream.concat(Stream.of(loss), entitled.stream().flatMap(one -> Stream.of(one.quantity, one.used)))
                .mapToInt(quantity -> Math.max(0, quantity.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        List<BigDecimal> unused = entitled.stream().map(Entitlement::unused).toList();
        return LargestRemainder.divide(loss.setScale(scale).unscaledValue(), unused).stream()
                .map(units -> new BigDecimal(units, scale))
                .toList();
    }

    UUID id() {
        return id;
    }

    UUID lineId() {
        return lineId;
    }

    UUID contractId() {
        return contractId;
    }

    UUID itemId() {
        return itemId;
    }

    String memberId() {
        return memberId;
    }

    String memberName() {
        return memberName;
    }

    String unit() {
        return unit;
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal used() {
        return used;
    }

    /** What came from other members, less what went to them. */
    BigDecimal transferred() {
        return transferred;
    }

    /** What the member may still order. */
    BigDecimal unused() {
        return quantity.subtract(used);
    }
}
