package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether terms make sense for a contract; finds everything that does not at once. */
final class TermsReading {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 730;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern INDEX = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Contract contract;
    private final ContractTerms terms;
    private final Violations violations = new Violations(ContractProblem.class);

    private TermsReading(Contract contract, ContractTerms terms) {
        this.contract = contract;
        this.terms = terms;
    }

    static Violations of(Contract contract, ContractTerms terms, LocalDate today) {
        TermsReading reading = new TermsReading(contract, terms);
        reading.period(today);
        reading.renewals();
        reading.pricing();
        reading.money("minimumOrder", terms.minimumOrder());
        reading.money("ceiling", terms.ceiling());
        reading.commitments();
        reading.revision();
        reading.ending();
        return reading.violations;
    }

    private void period(LocalDate today) {
        ContractTerms.Period period = terms.period();
        if (period != null) {
            violations
                    .check(!period.to().isBefore(period.from()), "period.to", "period.order")
                    .check(!period.to().isBefore(today), "period.to", "day.past", today.toString());
        }
    }

    private void renewals() {
        ContractTerms.Renewals renewals = terms.renewals();
        if (renewals != null) {
            within("renewals.times", renewals.times(), 1, 20);
            within("renewals.months", renewals.months(), 1, MOST_MONTHS);
            within("renewals.noticeDays", renewals.noticeDays(), 0, MOST_DAYS);
            violations.check(terms.period() != null, "renewals", "renewals.without-end");
        }
    }

    private void pricing() {
        boolean incremental =
                contract.lines().stream().allMatch(line -> line.schedule().isIncremental());
        boolean allUnits =
                contract.lines().stream().anyMatch(line -> !line.schedule().isIncremental());
        violations
                .check(terms.pricing() != Pricing.INCREMENTAL || incremental, "pricing", "pricing.incremental")
                .check(terms.pricing() != Pricing.GROUP_VOLUME || allUnits, "pricing", "pricing.group-volume");
    }

    private void money(String field, @Nullable Money money) {
        if (money != null) {
            violations
                    .check(money.isPositive(), field, "money.not-positive")
                    .check(
                            money.currency().equals(currency()),
                            field,
                            "money.currency",
                            currency().getCurrencyCode());
        }
    }

    private void commitments() {
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < terms.commitments().size(); i++) {
            ContractTerms.Commitment commitment = terms.commitments().get(i);
            String field = "commitments[" + i + "]";
            Optional<ContractLine> line = contract.line(commitment.itemId());
            violations
                    .check(items.add(commitment.itemId()), field + ".itemId", "item.twice")
                    .check(line.isPresent(), field + ".itemId", "item.unknown")
                    .check(commitment.minimum().isPositive(), field + ".minimum", "quantity.not-positive")
                    .check(
                            commitment.shortfallPrice().currency().equals(currency()),
                            field + ".shortfallPrice",
                            "money.currency",
                            currency().getCurrencyCode());
            line.ifPresent(found -> committed(field + ".minimum", commitment, found));
        }
    }

    /** Nobody commits to more than members may order: so there is always somebody who ordered less than it might. */
    private void committed(String field, ContractTerms.Commitment commitment, ContractLine line) {
        violations
                .check(commitment.minimum().unit().equals(line.unit()), field, "quantity.unit", line.unit())
                .check(
                        commitment.minimum().value().compareTo(line.entitled()) <= 0,
                        field,
                        "commitment.beyond-entitled",
                        line.entitled().stripTrailingZeros().toPlainString());
    }

    private void revision() {
        ContractTerms.RevisionClause clause = terms.priceRevision();
        if (clause != null) {
            violations.check(INDEX.matcher(clause.index()).matches(), "priceRevision.index", "index.slug");
            violations
                    .check(clause.baseValue().signum() > 0, "priceRevision.baseValue", "number.not-positive")
                    .check(
                            clause.baseValue().scale() <= MOST_DECIMALS
                                    && clause.baseValue().precision() <= 18,
                            "priceRevision.baseValue",
                            "number.decimals",
                            MOST_DECIMALS);
            percent("priceRevision.sharePercent", clause.sharePercent());
            violations.check(clause.sharePercent().signum() > 0, "priceRevision.sharePercent", "number.not-positive");
            percent("priceRevision.floorPercent", clause.floorPercent());
            percent("priceRevision.capPercent", clause.capPercent());
            within("priceRevision.everyMonths", clause.everyMonths(), 1, MOST_MONTHS);
            within("priceRevision.noticeDays", clause.noticeDays(), 0, MOST_DAYS);
        }
    }

    private void ending() {
        ContractTerms.Ending ending = terms.ending();
        if (ending.noticeDays() != null) {
            within("ending.noticeDays", ending.noticeDays(), 0, MOST_DAYS);
        }
        violations.check(
                ending.noticeDays() != null || !ending.supplierToo(), "ending.supplierToo", "ending.without-notice");
        within("ending.remedyDays", ending.remedy(), 1, MOST_DAYS);
    }

    private void percent(String field, BigDecimal percent) {
        violations.check(
                percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0 && percent.scale() <= 4,
                field,
                "percent.range");
    }

    private void within(String field, int number, int least, int most) {
        violations.check(number >= least && number <= most, field, "number.range", least, most);
    }

    private Currency currency() {
        return contract.mandateCeiling().currency();
    }
}
