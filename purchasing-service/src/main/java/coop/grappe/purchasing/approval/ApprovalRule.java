package coop.grappe.purchasing.approval;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * From a day on, a member's buyer places orders alone up to a limit; beyond it a treasurer approves, and beyond another amount a second
 * one. Never changes: another rule, perhaps for the same day, takes its place.
 */
@Entity
@Immutable
public class ApprovalRule {

    @Id
    private UUID id;

    private String memberId;
    private LocalDate validFrom;
    private @Nullable BigDecimal buyerLimit;
    private @Nullable BigDecimal secondAbove;
    private String login;
    private Instant recordedAt;

    protected ApprovalRule() {}

    static ApprovalRule of(String memberId, ApprovalRulePlan plan, LocalDate validFrom, String login, Instant now) {
        ApprovalRule rule = new ApprovalRule();
        rule.id = Ids.next();
        rule.memberId = memberId;
        rule.validFrom = validFrom;
        rule.buyerLimit = amount(plan.buyerLimit());
        rule.secondAbove = amount(plan.secondApprovalAbove());
        rule.login = login;
        rule.recordedAt = now;
        return rule;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** How many treasurers have to approve an order of this amount before taxes: 0, 1 or 2. */
    public int approvalsFor(Money amount) {
        if (buyerLimit == null || amount.amount().compareTo(buyerLimit) <= 0) {
            return 0;
        }
        return secondAbove == null || amount.amount().compareTo(secondAbove) <= 0 ? 1 : 2;
    }

    String memberId() {
        return memberId;
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    Money buyerLimit() {
        return money(buyerLimit);
    }

    @Nullable
    Money secondApprovalAbove() {
        return money(secondAbove);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, Money.CAD);
    }

    String login() {
        return login;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
