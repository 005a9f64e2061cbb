package coop.grappe.purchasing.rebate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.contract.ContractFixture;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import coop.grappe.purchasing.rebate.GroupPrices.Billed;
import coop.grappe.purchasing.rebate.GroupPrices.Holding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GroupPricesTest {

    private static final String[] TIERS = {"0", "5.005", "20", "4.1255", "50", "3.3333"};
    private static final PriceSchedule ALL_UNITS = ContractFixture.schedule(Kind.ALL_UNITS, TIERS);
    private static final PriceSchedule INCREMENTAL = ContractFixture.schedule(Kind.INCREMENTAL, TIERS);

    private static BigDecimal n(long number) {
        return BigDecimal.valueOf(number);
    }

    /** Something that happens to one of the orders; where it cannot, nothing does. */
    private record Step(Act act, int order, int quantity) {}

    private enum Act {
        PLACE,
        ENLARGE,
        CANCEL,
        INVOICE,
        RETURN,
        CREDIT
    }

    /** One item's life as the service leads it: rebates only where {@link GroupPrices#move} or an approval asks for them. */
    private static final class Life {
        private final GroupPrices prices;
        private final List<Order> line = new ArrayList<>();
        private final Map<UUID, Money> rebated = new HashMap<>();
        private BigDecimal volume = BigDecimal.ZERO;

        private static final class Order {
            private final UUID id = UUID.randomUUID();
            private final List<BigDecimal> units = new ArrayList<>();
            private final List<UUID> invoices = new ArrayList<>();
            private final List<Money> amounts = new ArrayList<>();
            private BigDecimal placedFrom = BigDecimal.ZERO;
            private BigDecimal counted = BigDecimal.ZERO;
            private BigDecimal price = BigDecimal.ZERO;

            private BigDecimal billed() {
                return units.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            }

            private List<Billed> all() {
                List<Billed> billed = new ArrayList<>();
                for (int i = 0; i < invoices.size(); i++) {
                    billed.add(new Billed(invoices.get(i), id, units.get(i), amounts.get(i)));
                }
                return billed;
            }
        }

        private Life(PriceSchedule schedule) {
            prices = new GroupPrices(schedule);
        }

        private void step(Step step) {
            if (step.act() == Act.PLACE) {
                place(n(step.quantity()));
                return;
            }
            if (line.isEmpty()) {
                return;
            }
            Order order = line.get(step.order() % line.size());
            BigDecimal quantity = n(step.quantity());
            switch (step.act()) {
                case CANCEL -> giveBack(order, quantity.min(order.counted.subtract(order.billed())));
                case INVOICE -> invoice(order, quantity.min(order.counted.subtract(order.billed())));
                case RETURN -> giveBack(order, quantity.min(order.counted));
                case CREDIT -> credit(order);
                case ENLARGE -> {
                    order.counted = order.counted.add(quantity);
                    changed(volume.add(quantity), true);
                }
                case PLACE -> throw new IllegalStateException();
            }
        }

        private void place(BigDecimal quantity) {
            Order order = new Order();
            order.placedFrom = volume;
            order.counted = quantity;
            order.price =
                    prices.schedule().tierAt(volume.add(quantity)).unitPrice().amount();
            line.add(order);
            changed(volume.add(quantity), false);
        }

        private void giveBack(Order order, BigDecimal quantity) {
            if (quantity.signum() > 0) {
                order.counted = order.counted.subtract(quantity);
                changed(volume.subtract(quantity), true);
            }
        }

        private void changed(BigDecimal after, boolean amidst) {
            BigDecimal before = volume;
            volume = after;
            if (prices.move(before, after, amidst)) {
                settle(GroupPrices.dues(volume, holdings(), billed()));
            }
        }

        private void invoice(Order order, BigDecimal quantity) {
            if (quantity.signum() > 0) {
                order.invoices.add(UUID.randomUUID());
                order.units.add(quantity);
                order.amounts.add(Money.rounded(order.price.multiply(quantity), Money.CAD, RoundingMode.HALF_UP));
                settle(order);
            }
        }

        /** The supplier credits what came back of the last invoice, at the price that it invoiced. */
        private void credit(Order order) {
            BigDecimal tooMuch = order.billed().subtract(order.counted);
            int last = order.units.size() - 1;
            while (last >= 0 && order.units.get(last).signum() == 0) {
                last--;
            }
            if (last >= 0 && tooMuch.signum() > 0) {
                BigDecimal credited = tooMuch.min(order.units.get(last));
                Money amount = Money.rounded(
                        order.amounts
                                .get(last)
                                .amount()
                                .multiply(credited)
                                .divide(order.units.get(last), 9, RoundingMode.HALF_UP),
                        Money.CAD,
                        RoundingMode.HALF_UP);
                order.units.set(last, order.units.get(last).subtract(credited));
                order.amounts.set(last, order.amounts.get(last).minus(amount));
                settle(order);
            }
        }

        private void settle(Order order) {
            BigDecimal before = line.subList(0, line.indexOf(order)).stream()
                    .map(earlier -> earlier.counted)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            settle(prices.duesOfOrder(volume, before, order.all()));
        }

        private void settle(List<GroupPrices.Due> dues) {
            dues.forEach(due ->
                    rebated.put(due.billed().invoiceId(), due.billed().amount().minus(due.price())));
        }

        private List<Holding> holdings() {
            return line.stream()
                    .map(order -> new Holding(order.id, order.counted, prices.schedule()))
                    .toList();
        }

        private List<Billed> billed() {
            return line.stream().flatMap(order -> order.all().stream()).toList();
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 30))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void afterAnySequenceRebatesEqualTheRecomputationFromScratch(@ForAll("lives") List<Step> steps) {
        for (PriceSchedule schedule : List.of(ALL_UNITS, INCREMENTAL)) {
            Life life = new Life(schedule);
            steps.forEach(life::step);
            assertEquals(fromScratch(life), life.rebated);
        }
    }

    /** Without {@link GroupPrices}: unit by unit, each at the price that the schedule has for its place. */
    private static Map<UUID, Money> fromScratch(Life life) {
        Map<UUID, Money> rebates = new HashMap<>();
        long place = 0;
        for (Life.Order order : life.line) {
            long from = place;
            long unit = place;
            for (Billed billed : order.all()) {
                Money start = priceOfUnits(life, from, unit);
                unit += billed.quantity().longValueExact();
                Money end = priceOfUnits(life, from, unit);
                Money price = life.prices.schedule().isIncremental()
                        ? end.minus(start)
                        : priceOfUnits(life, 0, billed.quantity().longValueExact());
                rebates.put(billed.invoiceId(), billed.amount().minus(price));
            }
            place += order.counted.longValueExact();
        }
        return rebates;
    }

    private static Money priceOfUnits(Life life, long from, long to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long unit = from; unit < to; unit++) {
            BigDecimal at = life.prices.schedule().isIncremental() ? n(unit) : life.volume;
            sum = sum.add(
                    at.compareTo(n(50)) >= 0
                            ? new BigDecimal("3.3333")
                            : at.compareTo(n(20)) >= 0 ? new BigDecimal("4.1255") : new BigDecimal("5.005"));
        }
        return Money.rounded(sum, Money.CAD, RoundingMode.HALF_UP);
    }

    @Property
    void whatAllPayIsThePriceOfTheVolume(@ForAll("lives") List<Step> steps) {
        for (PriceSchedule schedule : List.of(ALL_UNITS, INCREMENTAL)) {
            Life life = new Life(schedule);
            steps.forEach(life::step);
            life.line.forEach(order -> {
                life.invoice(order, order.counted.subtract(order.billed()));
                while (order.billed().compareTo(order.counted) > 0) {
                    life.credit(order);
                }
            });
            BigDecimal paid = BigDecimal.ZERO;
            int invoices = 0;
            for (Billed billed : life.billed()) {
                paid = paid.add(billed.amount()
                        .minus(life.rebated.get(billed.invoiceId()))
                        .amount());
                invoices++;
            }
            BigDecimal price = schedule.pricesOf(BigDecimal.ZERO, life.volume).stream()
                    .map(part -> part.quantity().multiply(part.unitPrice().amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal rounding = new BigDecimal("0.005").multiply(n(invoices));
            assertTrue(paid.subtract(price).abs().compareTo(rounding) <= 0, () -> life.volume + " costs " + price);
        }
    }

    @Example
    void aReturnTakesBackWhatTheBetterTierHadGranted() {
        Life life = new Life(ContractFixture.schedule(Kind.ALL_UNITS, "0", "5", "100", "4.125"));
        life.place(n(80));
        Life.Order first = life.line.get(0);
        life.invoice(first, n(80));
        life.place(n(40));
        Life.Order second = life.line.get(1);
        life.invoice(second, n(40));
        assertEquals(Money.cad("70.00"), life.rebated.get(first.invoices.get(0)));
        assertEquals(Money.cad("0.00"), life.rebated.get(second.invoices.get(0)));
        life.giveBack(second, n(30));
        assertEquals(Money.cad("0.00"), life.rebated.get(first.invoices.get(0)));
        life.credit(second);
        assertEquals(Money.cad("-8.75"), life.rebated.get(second.invoices.get(0)));
    }

    @Example
    void thoseBehindMoveUpIntoTheDearerTiers() {
        Life life = new Life(ContractFixture.schedule(Kind.INCREMENTAL, "0", "9", "20", "8"));
        life.place(n(20));
        life.place(n(10));
        Life.Order second = life.line.get(1);
        life.invoice(second, n(10));
        assertEquals(Money.cad("0.00"), life.rebated.get(second.invoices.get(0)));
        life.giveBack(life.line.get(0), n(15));
        assertEquals(Money.cad("-10.00"), life.rebated.get(second.invoices.get(0)));
    }

    @Example
    void onlyWhatMovesAPriceIsComputed() {
        GroupPrices all = new GroupPrices(ALL_UNITS);
        GroupPrices incremental = new GroupPrices(INCREMENTAL);
        assertFalse(all.move(n(0), n(19), false));
        assertTrue(all.move(n(19), n(20), false));
        assertTrue(all.move(n(50), n(49), false));
        assertFalse(incremental.move(n(10), n(60), false));
        assertTrue(incremental.move(n(60), n(59), false));
        assertTrue(incremental.move(n(59), n(60), true));
        assertFalse(new GroupPrices(ContractFixture.schedule(Kind.INCREMENTAL, "0", "9")).move(n(60), n(59), false));
    }
}
