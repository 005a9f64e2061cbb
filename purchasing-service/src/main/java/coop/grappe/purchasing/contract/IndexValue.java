package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One value of a published price index, as an organizer entered it. Never changes: a value that was corrected is entered again. */
@Entity
class IndexValue {

    @Id
    private UUID id;

    private String organizer;
    private String name;
    private LocalDate day;
    private BigDecimal value;
    private String source;
    private String login;
    private Instant enteredAt;

    protected IndexValue() {}

    static IndexValue of(String organizer, String name, IndexValuePlan plan, String login, Instant now) {
        IndexValue entered = new IndexValue();
        entered.id = Ids.next();
        entered.organizer = organizer;
        entered.name = name;
        entered.day = plan.day();
        entered.value = plan.value();
        entered.source = plan.source();
        entered.login = login;
        entered.enteredAt = now;
        return entered;
    }

    UUID id() {
        return id;
    }

    String organizer() {
        return organizer;
    }

    String name() {
        return name;
    }

    /** The day, or the first day of the period, that it is the value of. */
    LocalDate day() {
        return day;
    }

    BigDecimal value() {
        return value;
    }

    /** Where it was published. */
    String source() {
        return source;
    }

    String login() {
        return login;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
