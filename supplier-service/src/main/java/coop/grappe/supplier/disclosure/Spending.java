package coop.grappe.supplier.disclosure;

import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** What all members together have paid under a contract in one month, or in several if too few of them had paid in the first. */
@Entity
public class Spending {

    @Id
    private String id;

    private UUID contractId;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Embedded
    private Money total;

    protected Spending() {}

    Spending(UUID contractId, LocalDate firstDay, LocalDate lastDay, Money total) {
        this.id = contractId + "-" + YearMonth.from(lastDay);
        this.contractId = contractId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.total = total;
    }

    String id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Money total() {
        return total;
    }
}
