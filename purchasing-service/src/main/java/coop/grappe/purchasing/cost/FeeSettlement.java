package coop.grappe.purchasing.cost;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the organizer gives back of fees at cost, because it charged more than its services cost. Never changes; what is charged beyond the cost
 * later is given back by another one.
 *
 * <p>Invariant: the shares add up to the amount returned, and nobody gets back more than it was charged.
 */
@Entity
public class FeeSettlement {

    @Id
    private UUID id;

    private UUID campaignId;
    private String organizer;

    @Embedded
    private Money charged;

    @Embedded
    private Money cost;

    @Embedded
    private Money returned;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Share> shares;

    private String login;
    private Instant settledAt;

    protected FeeSettlement() {}

    /** What one member gets back. @param charged of fees at cost, less what it got back before */
    public record Share(String memberId, Money charged, Money returned) {}

    /** @param reckoning with an excess */
    static FeeSettlement of(UUID campaignId, String organizer, Reckoning reckoning, String login, Instant now) {
        FeeSettlement settlement = new FeeSettlement();
        settlement.id = Ids.next();
        settlement.campaignId = campaignId;
        settlement.organizer = organizer;
        settlement.cost = reckoning.cost();
        settlement.returned = reckoning.excess();
        settlement.charged = reckoning.cost().plus(reckoning.excess());
        settlement.shares = reckoning.returns();
        settlement.login = login;
        settlement.settledAt = now;
        return settlement;
    }

    CostEvent event() {
        return new CostEvent.Settled(id, campaignId, organizer, charged, cost, returned, shares.size(), settledAt);
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    String organizer() {
        return organizer;
    }

    /** What members bore at cost, all together. */
    Money charged() {
        return charged;
    }

    Money cost() {
        return cost;
    }

    public Money returned() {
        return returned;
    }

    /** In the order of the members. */
    public List<Share> shares() {
        return shares;
    }

    String login() {
        return login;
    }

    public Instant settledAt() {
        return settledAt;
    }
}
