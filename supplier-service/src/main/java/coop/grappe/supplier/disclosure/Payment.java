package coop.grappe.supplier.disclosure;

import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** What one member has paid, taxes included. It is never published by itself, and is forgotten once it is part of a published sum. */
@Entity
public class Payment {

    @Id
    private UUID invoiceId;

    private UUID contractId;
    private String memberId;

    @Embedded
    private Money total;

    private LocalDate paidOn;

    protected Payment() {}

    Payment(UUID invoiceId, UUID contractId, String memberId, Money total, LocalDate paidOn) {
        this.invoiceId = invoiceId;
        this.contractId = contractId;
        this.memberId = memberId;
        this.total = total;
        this.paidOn = paidOn;
    }

    UUID contractId() {
        return contractId;
    }

    String memberId() {
        return memberId;
    }

    Money total() {
        return total;
    }

    LocalDate paidOn() {
        return paidOn;
    }
}
