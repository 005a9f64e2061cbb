package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;

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
        return entitlement;
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
}
