package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the group is from what it has committed to, and what that costs whom. What is missing at the end costs its price, rounded
 * half up once per item; who ordered less than its entitlement pays, in proportion to what it did not order, by the largest
 * remainder.
 */
@ApplicationScoped
class Commitments {

    private final Entitlements entitlements;
    private final Shortfalls shortfalls;
    private final Event<ShortfallDue> due;
    private final Chronicle chronicle;

    Commitments(Entitlements entitlements, Shortfalls shortfalls, Event<ShortfallDue> due, Chronicle chronicle) {
        this.entitlements = entitlements;
        this.shortfalls = shortfalls;
        this.due = due;
        this.chronicle = chronicle;
    }

    /**
     * One commitment as it stands.
     *
     * @param missing what would be missing if nothing more were ordered
     * @param shares of the cost; empty if nothing is missing
     */
    record Reckoning(
            ContractLine line,
            Quantity minimum,
            Quantity ordered,
            Quantity missing,
            UnitPrice price,
            Money cost,
            List<ShortfallShare> shares) {

        static Reckoning of(ContractLine line, ContractTerms.Commitment commitment, List<Entitlement> entitled) {
            Quantity missing = missing(commitment.minimum(), line.ordered());
            Money cost = commitment.shortfallPrice().times(missing);
            return new Reckoning(
                    line,
                    commitment.minimum(),
                    line.ordered(),
                    missing,
                    commitment.shortfallPrice(),
                    cost,
                    missing.isPositive() ? shared(cost, entitled) : List.of());
        }

        /** What will have been ordered at the end, if it goes on as from the first day until today; what is ordered where there is no end. */
        Quantity projected(LocalDate first, Optional<LocalDate> last, LocalDate today) {
            if (last.isEmpty() || today.isBefore(first) || !today.isBefore(last.orElseThrow())) {
                return ordered;
            }
            BigDecimal days = new BigDecimal(ChronoUnit.DAYS.between(first, last.orElseThrow()) + 1);
            BigDecimal over = new BigDecimal(ChronoUnit.DAYS.between(first, today) + 1);
            BigDecimal value = ordered.value()
                    .multiply(days)
                    .divide(over, Quantity.SCALE, RoundingMode.DOWN)
                    .min(line.ceiling());
            return new Quantity(value, ordered.unit());
        }

        Quantity missing(Quantity atTheEnd) {
            return missing(minimum, atTheEnd);
        }

        private static Quantity missing(Quantity minimum, Quantity ordered) {
            Quantity difference = minimum.minus(ordered);
            return difference.isPositive() ? difference : Quantity.zero(minimum.unit());
        }
    }

    /**
     * Divides what a shortfall costs among members.
     *
     * @param entitled the entitlements to the item; who has ordered all of its own pays nothing, unless all have
     * @return one share for everyone who owes something or ordered less than its entitlement; they add up to the cost
     */
    static List<ShortfallShare> shared(Money cost, List<Entitlement> entitled) {
        List<BigDecimal> unused = entitled.stream().map(Entitlement::unused).toList();
        if (unused.stream().allMatch(weight -> weight.signum() == 0)) {
            return List.of();
        }
        List<Money> amounts = cost.allocate(unused);
        List<ShortfallShare> shares = new ArrayList<>();
        for (int i = 0; i < entitled.size(); i++) {
            Entitlement one = entitled.get(i);
            if (unused.get(i).signum() > 0) {
                shares.add(new ShortfallShare(
                        one.memberId(), one.memberName(), new Quantity(unused.get(i), one.unit()), amounts.get(i)));
            }
        }
        return shares;
    }

    /** All commitments of a contract as they stand. */
    List<Reckoning> reckon(Contract contract) {
        return contract.terms().commitments().stream()
                .flatMap(commitment -> contract.line(commitment.itemId()).stream()
                        .map(line -> Reckoning.of(line, commitment, entitlements.ofLine(line.id()))))
                .toList();
    }

    /** Writes down what is missing at the contract's end; its row is locked, so nobody orders meanwhile. */
    void settle(Contract contract, Instant now) {
        for (Reckoning reckoning : reckon(contract)) {
            if (reckoning.missing().isPositive()) {
                Shortfall shortfall = Shortfall.of(contract, reckoning, now);
                shortfalls.persist(shortfall);
                chronicle.tell(shortfall.event());
                chronicle.note(
                        contract,
                        "shortfall-due",
                        null,
                        now,
                        "itemFr",
                        reckoning.line().names().fr(),
                        "itemEn",
                        reckoning.line().names().en(),
                        "missing",
                        reckoning.missing().toString(),
                        "cost",
                        reckoning.cost().toString());
                due.fire(new ShortfallDue(shortfall));
            }
        }
    }
}
