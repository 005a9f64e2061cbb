package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Money;
import java.time.LocalDate;

/** How far what is owed is paid. */
enum PaymentStatus {
    NOT_APPROVED("not-approved"),
    OPEN("open"),
    PARTLY_PAID("partly-paid"),
    OVERDUE("overdue"),
    PAID("paid");

    private final String word;

    PaymentStatus(String word) {
        this.word = word;
    }

    /** @param today for what is overdue: the day after the due day is the first */
    static PaymentStatus of(Invoice invoice, LocalDate today) {
        Money balance = invoice.balance();
        if (invoice.approvedAt() == null) {
            return NOT_APPROVED;
        }
        if (balance.isZero()) {
            return PAID;
        }
        if (today.isAfter(invoice.dueOn())) {
            return OVERDUE;
        }
        return balance.equals(invoice.total()) ? OPEN : PARTLY_PAID;
    }

    @JsonValue
    String word() {
        return word;
    }
}
