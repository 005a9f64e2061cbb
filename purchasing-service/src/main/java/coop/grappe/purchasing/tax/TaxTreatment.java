package coop.grappe.purchasing.tax;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an item of a contract is to taxes from a day on, whatever its classification says. Never changes. */
@Entity
class TaxTreatment {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID itemId;
    private LocalDate fromDay;
    private @Nullable String category;
    private String reason;
    private String login;
    private Instant decidedAt;

    protected TaxTreatment() {}

    static TaxTreatment of(UUID contractId, UUID itemId, TaxTreatmentPlan plan, String login, Instant now) {
        TaxTreatment treatment = new TaxTreatment();
        treatment.id = Ids.next();
        treatment.contractId = contractId;
        treatment.itemId = itemId;
        treatment.fromDay = plan.from();
        treatment.category = plan.category();
        treatment.reason = plan.reason();
        treatment.login = login;
        treatment.decidedAt = now;
        return treatment;
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    LocalDate from() {
        return fromDay;
    }

    /** Null: as its classification says. */
    @Nullable
    String category() {
        return category;
    }

    String reason() {
        return reason;
    }

    String login() {
        return login;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
