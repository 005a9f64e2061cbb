package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What members owe the supplier because less of an item was ordered than was committed; written at the contract's end. Never changes. */
@Entity
public class Shortfall {

    @Id
    private UUID id;

    private UUID contractId;
    private UUID campaignId;
    private String organizer;
    private String supplierId;
    private UUID itemId;

    @Embedded
    private Text names;

    private String unit;
    private BigDecimal minimum;
    private BigDecimal ordered;

    @Embedded
    private Money cost;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ShortfallShare> shares;

    private Instant dueAt;

    protected Shortfall() {}

    static Shortfall of(Contract contract, Commitments.Reckoning reckoning, Instant now) {
        Shortfall shortfall = new Shortfall();
        shortfall.id = Ids.next();
        shortfall.contractId = contract.id();
        shortfall.campaignId = contract.campaignId();
        shortfall.organizer = contract.organizer();
        shortfall.supplierId = contract.supplierId();
        shortfall.itemId = reckoning.line().itemId();
        shortfall.names = reckoning.line().names();
        shortfall.unit = reckoning.line().unit();
        shortfall.minimum = reckoning.minimum().value();
        shortfall.ordered = reckoning.ordered().value();
        shortfall.cost = reckoning.cost();
        shortfall.shares = reckoning.shares();
        shortfall.dueAt = now;
        return shortfall;
    }

    CourseEvent event() {
        return new CourseEvent.ShortfallDue(
                contractId,
                campaignId,
                supplierId,
                organizer,
                id,
                itemId,
                new Quantity(minimum, unit),
                new Quantity(ordered, unit),
                missing(),
                cost,
                shares.stream()
                        .map(share -> new CourseEvent.Owed(share.memberId(), share.missing(), share.amount()))
                        .toList(),
                dueAt);
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public String supplierId() {
        return supplierId;
    }

    public UUID itemId() {
        return itemId;
    }

    public Text names() {
        return names;
    }

    Quantity minimum() {
        return new Quantity(minimum, unit);
    }

    Quantity ordered() {
        return new Quantity(ordered, unit);
    }

    Quantity missing() {
        return minimum().minus(ordered());
    }

    /** What all members owe together. */
    public Money cost() {
        return cost;
    }

    /** What each member owes; the shares add up to the cost. */
    public List<ShortfallShare> shares() {
        return List.copyOf(shares);
    }

    public Instant dueAt() {
        return dueAt;
    }
}
