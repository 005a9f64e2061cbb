package coop.grappe.member.campaign;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What has to hold between the parts of a campaign, and how it is refused where it does not. */
final class CampaignRules {

    /** Above any purchase of a housing co-operative, and well within what the database holds. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private CampaignRules() {}

    static void check(CampaignPlan plan, Instant now) {
        Violations violations = new Violations(CampaignProblem.class);
        violations.check(plan.collectingUntil().isAfter(now), "collectingUntil", "deadline.future");
        latest(plan.collectingUntil(), "collectingUntil", violations);
        check(plan.charter(), "charter.", plan.collectingUntil(), violations);
        amount(plan.collectiveMinimum().baseline(), "collectiveMinimum.baseline", BigDecimal.ZERO, violations);
        positive(plan.belowMinimum().extension(), "belowMinimum.extension", violations);
        if (plan.indicativeDates() != null) {
            plan.indicativeDates().check(plan.collectingUntil(), violations);
        }
        for (int i = 0; i < plan.remindedBefore().size(); i++) {
            positive(plan.remindedBefore().get(i), "reminders[" + i + "]", violations);
        }
        violations.throwIfAny();
    }

    static void check(CharterTerms terms, String prefix, Instant collectingUntil, Violations violations) {
        amount(terms.mandate().ceiling(), prefix + "mandate.ceiling", new BigDecimal("0.01"), violations);
        violations.check(
                terms.mandate().expires().isAfter(collectingUntil), prefix + "mandate.expires", "mandate.expires");
        latest(terms.mandate().expires(), prefix + "mandate.expires", violations);
        positive(terms.votingPeriod(), prefix + "votingPeriod", violations);
        violations.check(
                !terms.standstillPeriod().isNegative()
                        && terms.standstillPeriod().compareTo(LONGEST) <= 0,
                prefix + "standstillPeriod",
                "duration.range");
        if (terms.trusteeship() != null) {
            terms.trusteeship().check(prefix + "trusteeship", violations);
        }
    }

    static Problem refusal(CampaignState state) {
        return new Problem(
                        CampaignProblem.CAMPAIGN_STATE,
                        state.label().fr(),
                        state.label().en())
                .with("state", state.word());
    }

    static Problem belowMinimum(CollectiveMinimum minimum, Collected collected) {
        int members = Math.max(0, minimum.members() - collected.members());
        Money zero = Money.zero(minimum.baseline().currency());
        Money gap = minimum.baseline().minus(collected.baseline());
        Money baseline = gap.isPositive() ? gap : zero;
        return new Problem(CampaignProblem.COLLECTIVE_MINIMUM, members, baseline.toString())
                .with("missingMembers", members)
                .with("missingBaseline", baseline);
    }

    private static void amount(Money amount, String field, BigDecimal least, Violations violations) {
        violations
                .check(amount.currency().equals(Money.CAD), field + ".currency", "currency.cad")
                .check(
                        amount.amount().compareTo(least) >= 0 && amount.amount().compareTo(MOST) <= 0,
                        field + ".amount",
                        "amount.range",
                        least.toPlainString(),
                        MOST.toPlainString());
    }

    private static void positive(Duration duration, String field, Violations violations) {
        boolean fits = !duration.isNegative() && !duration.isZero() && duration.compareTo(LONGEST) <= 0;
        violations.check(fits, field, "duration.positive");
    }

    /** A slip of the keyboard, and more than a database holds. */
    static void latest(Instant instant, String field, Violations violations) {
        violations.check(instant.isBefore(LATEST), field, "instant.late");
    }
}
