package coop.grappe.purchasing.tax;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A supplier's word on how it stands to taxes from a day on: its numbers, or that it is too small to register. Never changes. */
@Entity
class TaxRegistration {

    @Id
    private UUID id;

    private String supplierId;
    private LocalDate fromDay;
    private boolean smallSupplier;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> numbers;

    private String login;
    private Instant declaredAt;

    protected TaxRegistration() {}

    static TaxRegistration of(String supplierId, TaxRegistrationPlan plan, String login, Instant now) {
        TaxRegistration registration = new TaxRegistration();
        registration.id = Ids.next();
        registration.supplierId = supplierId;
        registration.fromDay = plan.from();
        registration.smallSupplier = plan.smallSupplier();
        registration.numbers = new TreeMap<>(plan.numbersByTax());
        registration.login = login;
        registration.declaredAt = now;
        return registration;
    }

    UUID id() {
        return id;
    }

    LocalDate from() {
        return fromDay;
    }

    /** Whether it charges no taxes (Excise Tax Act, s. 166: at most 30 000 of taxable supplies in four quarters). */
    boolean isSmallSupplier() {
        return smallSupplier;
    }

    /** By tax. */
    Map<String, String> numbers() {
        return numbers;
    }

    String login() {
        return login;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
