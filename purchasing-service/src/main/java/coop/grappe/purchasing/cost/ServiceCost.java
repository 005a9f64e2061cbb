package coop.grappe.purchasing.cost;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.receipt.Proof;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a service for the group cost its organizer. Never changes; a negative one takes back what was wrong. */
@Entity
public class ServiceCost {

    @Id
    private UUID id;

    private UUID campaignId;
    private @Nullable UUID contractId;
    private String organizer;

    @Embedded
    private Text description;

    @Embedded
    private Money amount;

    private LocalDate incurredOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Proof> documents;

    private String login;
    private Instant enteredAt;

    protected ServiceCost() {}

    static ServiceCost entered(UUID campaignId, String organizer, CostPlan plan, String login, Instant now) {
        ServiceCost cost = new ServiceCost();
        cost.id = Ids.next();
        cost.campaignId = campaignId;
        cost.contractId = plan.contractId();
        cost.organizer = organizer;
        cost.description = plan.description();
        cost.amount = plan.amount();
        cost.incurredOn = plan.incurredOn();
        cost.documents = List.copyOf(plan.documents());
        cost.login = login;
        cost.enteredAt = now;
        return cost;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    /** The contract that it was for; null if it was for the campaign as a whole. */
    @Nullable
    UUID contractId() {
        return contractId;
    }

    String organizer() {
        return organizer;
    }

    Text description() {
        return description;
    }

    Money amount() {
        return amount;
    }

    LocalDate incurredOn() {
        return incurredOn;
    }

    List<Proof> documents() {
        return documents;
    }

    String login() {
        return login;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
