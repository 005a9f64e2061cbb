package coop.grappe.purchasing.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a co-operative returns of its surplus to its members, pro rata to the business that they did with it in a period (ristourne).
 * It comes from the co-operative, not from a supplier, and has nothing to do with a rebate. Never changes.
 *
 * <p>Invariant: the shares add up to the amount.
 */
@Entity
public class PatronageDividend {

    @Id
    private UUID id;

    private String organizer;

    @Embedded
    private Money amount;

    private LocalDate periodFrom;
    private LocalDate periodTo;
    private String resolution;
    private LocalDate resolvedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Share> shares;

    private String login;
    private Instant declaredAt;

    protected PatronageDividend() {}

    /**
     * What one member did with the co-operative, and gets.
     *
     * @param business what it bought through the co-operative in the period, before taxes, less rebates and credits
     */
    public record Share(String memberId, Money business, Money amount) {}

    /** What one member did with the co-operative. */
    record Business(String memberId, Money amount) {
        @JsonIgnore
        boolean counts() {
            return amount.isPositive();
        }
    }

    /**
     * Divides an amount by largest remainder.
     *
     * @param business in the order of the members, some of it positive
     * @param resolution of the meeting that decided it
     */
    static PatronageDividend declared(
            String organizer,
            Money amount,
            LocalDate from,
            LocalDate to,
            String resolution,
            LocalDate resolvedOn,
            List<Business> business,
            String login,
            Instant now) {
        PatronageDividend dividend = new PatronageDividend();
        dividend.id = Ids.next();
        dividend.organizer = organizer;
        dividend.amount = amount;
        dividend.periodFrom = from;
        dividend.periodTo = to;
        dividend.resolution = resolution;
        dividend.resolvedOn = resolvedOn;
        dividend.shares =
                shares(amount, business.stream().filter(Business::counts).toList());
        dividend.login = login;
        dividend.declaredAt = now;
        return dividend;
    }

    private static List<Share> shares(Money amount, List<Business> business) {
        List<BigDecimal> weights =
                business.stream().map(one -> one.amount().amount()).toList();
        List<Money> parts = amount.allocate(weights);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < business.size(); i++) {
            shares.add(new Share(business.get(i).memberId(), business.get(i).amount(), parts.get(i)));
        }
        return List.copyOf(shares);
    }

    SharingEvent event() {
        return new SharingEvent.DividendDeclared(
                id, organizer, amount, shares.size(), periodFrom, periodTo, resolution, resolvedOn);
    }

    public UUID id() {
        return id;
    }

    public String organizer() {
        return organizer;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    /** Its number in the minutes of the meeting that decided it. */
    public String resolution() {
        return resolution;
    }

    public LocalDate resolvedOn() {
        return resolvedOn;
    }

    public List<Share> shares() {
        return shares;
    }

    String login() {
        return login;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
