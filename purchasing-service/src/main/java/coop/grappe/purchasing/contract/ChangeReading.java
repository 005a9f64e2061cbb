package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Whether a change makes sense for a contract as it is on a day; finds everything that does not at once. */
final class ChangeReading {

    private static final int MOST_TIERS = 100;

    private final Contract contract;
    private final LocalDate today;
    private final Predicate<String> isMember;
    private final Violations violations = new Violations(ContractProblem.class);

    private ChangeReading(Contract contract, LocalDate today, Predicate<String> isMember) {
        this.contract = contract;
        this.today = today;
        this.isMember = isMember;
    }

    /** @param isMember whether an organization may order under the contract */
    static Violations of(Change change, Contract contract, LocalDate today, Predicate<String> isMember) {
        ChangeReading reading = new ChangeReading(contract, today, isMember);
        reading.read(change);
        return reading.violations;
    }

    private void read(Change change) {
        if (change instanceof Change.Ceiling ceiling) {
            line(ceiling.itemId()).ifPresent(line -> ceiling(ceiling, line));
        } else if (change instanceof Change.TotalCeiling total) {
            total(total.ceiling());
        } else if (change instanceof Change.ItemAdded added) {
            added(added);
        } else if (change instanceof Change.ItemRemoved removed) {
            line(removed.itemId())
                    .ifPresent(line ->
                            violations.check(contract.clauses().items().size() > 1, "change.itemId", "item.last"));
        } else if (change instanceof Change.Extension extension) {
            extension(extension.lastDay());
        } else if (change instanceof Change.SupplierName name) {
            violations.check(!name.name().equals(contract.supplierName()), "change.name", "change.nothing");
        } else if (change instanceof Change.Prices prices) {
            line(prices.itemId()).ifPresent(line -> prices(prices, line));
        } else if (change instanceof Change.Commitment commitment) {
            line(commitment.itemId()).ifPresent(line -> commitment(commitment, line));
        } else {
            violations.check(false, "change.kind", "renewal.elsewhere");
        }
    }

    /** Never below what is ordered, nor below what the group has committed to. */
    private void ceiling(Change.Ceiling change, ContractLine line) {
        String field = "change.ceiling";
        Quantity ceiling = change.ceiling();
        violations.check(ceiling.unit().equals(line.unit()), field + ".unit", "quantity.unit", line.unit());
        if (!ceiling.unit().equals(line.unit())) {
            return;
        }
        violations
                .check(ceiling.isPositive(), field, "quantity.not-positive")
                .check(ceiling.value().compareTo(line.ceiling()) != 0, field, "change.nothing")
                .check(
                        ceiling.compareTo(line.ordered()) >= 0,
                        field,
                        "ceiling.below-ordered",
                        line.ordered().toString());
        contract.terms()
                .commitmentOn(line.itemId())
                .ifPresent(commitment -> violations.check(
                        ceiling.compareTo(commitment.minimum()) >= 0,
                        field,
                        "ceiling.below-commitment",
                        commitment.minimum().toString()));
        grants(change.entitlements(), line.unit(), ceiling.value().subtract(line.entitled()));
    }

    private void total(Money ceiling) {
        Money present = contract.terms().ceiling();
        violations
                .check(present != null, "change.ceiling", "total.none")
                .check(
                        ceiling.currency().equals(currency()),
                        "change.ceiling",
                        "money.currency",
                        currency().getCurrencyCode())
                .check(ceiling.isPositive(), "change.ceiling", "money.not-positive")
                .check(!ceiling.equals(present), "change.ceiling", "change.nothing");
    }

    private void added(Change.ItemAdded added) {
        violations
                .check(contract.line(added.itemId()).isEmpty(), "change.itemId", "item.present")
                .check(added.packSize().isPositive(), "change.packSize", "quantity.not-positive")
                .check(
                        added.packSize().unit().equals(added.unit()),
                        "change.packSize.unit",
                        "quantity.unit",
                        added.unit())
                .check(added.ceiling().isPositive(), "change.ceiling", "quantity.not-positive")
                .check(
                        added.ceiling().unit().equals(added.unit()),
                        "change.ceiling.unit",
                        "quantity.unit",
                        added.unit());
        schedule(added.schedule());
        grants(added.entitlements(), added.unit(), added.ceiling().value());
    }

    private void extension(LocalDate lastDay) {
        Optional<LocalDate> present = contract.terms().lastDay();
        violations
                .check(present.isPresent(), "change.lastDay", "extension.without-end")
                .check(contract.termination() == null, "change.lastDay", "extension.under-notice");
        present.ifPresent(
                day -> violations.check(lastDay.isAfter(day), "change.lastDay", "extension.not-later", day.toString()));
    }

    private void prices(Change.Prices prices, ContractLine line) {
        violations.check(prices.from().isAfter(today), "change.from", "day.not-future", today.toString());
        contract.terms()
                .lastDay()
                .ifPresent(end ->
                        violations.check(!prices.from().isAfter(end), "change.from", "day.after-end", end.toString()));
        schedule(prices.schedule());
        violations
                .check(
                        prices.schedule().kind() == line.schedule().kind(),
                        "change.schedule.kind",
                        "schedule.other-kind")
                .check(!prices.schedule().equals(line.scheduleOn(prices.from())), "change.schedule", "change.nothing");
    }

    private void schedule(PriceSchedule schedule) {
        violations.check(schedule.tiers().size() <= MOST_TIERS, "change.schedule.tiers", "schedule.tiers", MOST_TIERS);
        violations.check(
                schedule.tiers().stream()
                        .allMatch(tier -> tier.unitPrice().currency().equals(currency())),
                "change.schedule",
                "money.currency",
                currency().getCurrencyCode());
    }

    private void commitment(Change.Commitment change, ContractLine line) {
        Quantity minimum = change.minimum();
        if (minimum == null) {
            violations
                    .check(change.shortfallPrice() == null, "change.shortfallPrice", "commitment.price-alone")
                    .check(
                            contract.terms().commitmentOn(line.itemId()).isPresent(),
                            "change.minimum",
                            "change.nothing");
            return;
        }
        violations
                .check(change.shortfallPrice() != null, "change.shortfallPrice", "commitment.price-missing")
                .check(minimum.unit().equals(line.unit()), "change.minimum.unit", "quantity.unit", line.unit())
                .check(minimum.isPositive(), "change.minimum", "quantity.not-positive")
                .check(
                        minimum.value().compareTo(line.entitled()) <= 0,
                        "change.minimum",
                        "commitment.beyond-entitled",
                        line.entitled().stripTrailingZeros().toPlainString());
        if (change.shortfallPrice() != null) {
            violations.check(
                    change.shortfallPrice().currency().equals(currency()),
                    "change.shortfallPrice",
                    "money.currency",
                    currency().getCurrencyCode());
        }
    }

    private void grants(List<Change.Grant> grants, String unit, BigDecimal room) {
        Set<String> members = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < grants.size(); i++) {
            Change.Grant grant = grants.get(i);
            String field = "change.entitlements[" + i + "]";
            violations
                    .check(members.add(grant.memberId()), field + ".memberId", "member.twice")
                    .check(isMember.test(grant.memberId()), field + ".memberId", "transfer.not-member")
                    .check(grant.quantity().isPositive(), field + ".quantity", "quantity.not-positive")
                    .check(grant.quantity().unit().equals(unit), field + ".quantity.unit", "quantity.unit", unit);
            sum = sum.add(grant.quantity().value());
        }
        violations.check(
                grants.isEmpty() || sum.compareTo(room) <= 0,
                "change.entitlements",
                "grants.beyond-ceiling",
                room.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString());
    }

    private Optional<ContractLine> line(UUID itemId) {
        Optional<ContractLine> line = contract.line(itemId).filter(found -> !found.isRemoved());
        violations.check(line.isPresent(), "change.itemId", "item.unknown");
        return line;
    }

    private Currency currency() {
        return contract.mandateCeiling().currency();
    }
}
