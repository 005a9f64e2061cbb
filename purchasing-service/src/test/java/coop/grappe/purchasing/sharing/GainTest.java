package coop.grappe.purchasing.sharing;

import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GainTest {

    private static final PriceSchedule BULBS = schedule(Kind.ALL_UNITS, "0", "5", "100", "4");
    private static final Text NAMES = new Text("Ampoule", "Bulb");

    private static ItemPurchase.Buyer buyer(String member, String quantity, String paid) {
        return new ItemPurchase.Buyer(member, "Coop " + member, new BigDecimal(quantity), Money.cad(paid));
    }

    private static ItemPurchase bulbs(ItemPurchase.Buyer... buyers) {
        return new ItemPurchase(new UUID(1, 1), new UUID(1, 2), NAMES, "EA", BULBS, List.of(buyers));
    }

    private static List<String> costs(Gain gain) {
        return gain.shares().stream()
                .map(share -> share.cost().amount().toPlainString())
                .toList();
    }

    private static List<String> transfers(Gain gain) {
        return gain.shares().stream()
                .map(share -> share.transfer().amount().toPlainString())
                .toList();
    }

    /** The example of docs/guides/sharing.md. */
    @Example
    void theGuidesExample() {
        List<ItemPurchase> purchases =
                List.of(bulbs(buyer("A", "30", "120.00"), buyer("B", "40", "160.00"), buyer("C", "110", "440.00")));
        Gain equal = Gain.of(GainRule.EQUAL_PRICE, purchases);
        assertEquals(List.of("120.00", "160.00", "440.00"), costs(equal));
        assertEquals(List.of("0.00", "0.00", "0.00"), transfers(equal));
        assertEquals(Money.cad("0.00"), equal.shares().get(2).gain());
        Gain proportional = Gain.of(GainRule.PROPORTIONAL, purchases);
        assertEquals(List.of("138.33", "184.45", "397.22"), costs(proportional));
        Gain shapley = Gain.of(GainRule.SHAPLEY, purchases);
        assertEquals(List.of("135.00", "180.00", "405.00"), costs(shapley));
        assertEquals(List.of("15.00", "20.00", "-35.00"), transfers(shapley));
        assertEquals(Money.cad("440.00"), shapley.shares().get(2).alone());
        assertEquals(Stability.Verdict.STABLE, shapley.whole().verdict());
        assertEquals(Stability.Verdict.STABLE, equal.whole().verdict());
    }

    /** C helps whoever is alone just below the threshold, and gains by that; but A and B together do not need it. */
    @Example
    void aBlockingCoalitionIsNamed() {
        List<ItemPurchase> purchases = List.of(new ItemPurchase(
                new UUID(1, 1),
                new UUID(1, 2),
                NAMES,
                "EA",
                schedule(Kind.ALL_UNITS, "0", "10", "100", "9"),
                List.of(buyer("A", "95", "855.00"), buyer("B", "95", "855.00"), buyer("C", "5", "45.00"))));
        Gain shapley = Gain.of(GainRule.SHAPLEY, purchases);
        assertEquals(Stability.Verdict.BLOCKED, shapley.whole().verdict());
        assertEquals(List.of("A", "B"), shapley.whole().coalition());
        assertEquals(List.of("861.67", "861.66", "31.67"), costs(shapley));
        assertEquals(Money.cad("13.33"), shapley.whole().saves());
        assertEquals(shapley.whole().saves(), shapley.items().get(0).stability().saves());
        assertNull(shapley.items().get(0).stability().leastCore());
    }

    @Example
    void whatCostMoreTogetherThanAloneHasALeastCore() {
        Gain equal = Gain.of(
                GainRule.EQUAL_PRICE,
                List.of(bulbs(buyer("A", "100", "500.00"), buyer("B", "100", "500.00"), buyer("C", "100", "500.00"))));
        Stability item = equal.items().get(0).stability();
        assertEquals(Stability.Verdict.BLOCKED, item.verdict());
        assertEquals(Money.cad("200.00"), item.leastCore());
    }

    @Property(tries = 200)
    void whateverTheRuleSharesAddUpToWhatWasPaid(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 40) int members) {
        List<ItemPurchase> purchases = random(seed, members);
        Money paid = Gain.sum(purchases.stream()
                .flatMap(purchase -> purchase.buyers().stream().map(ItemPurchase.Buyer::paid))
                .toList());
        for (GainRule rule : GainRule.values()) {
            Gain gain = Gain.of(rule, purchases);
            assertEquals(
                    paid, Gain.sum(gain.shares().stream().map(GainShare::cost).toList()));
            assertEquals(
                    Money.cad("0.00"),
                    Gain.sum(gain.shares().stream().map(GainShare::transfer).toList()));
            gain.shares().forEach(share -> {
                assertEquals(share.alone(), share.cost().plus(share.gain()));
                assertEquals(
                        share.cost(),
                        Gain.sum(
                                share.items().stream().map(GainShare.Item::cost).toList()));
            });
        }
    }

    @Property(tries = 60)
    void aSubgroupThatIsNamedIsBetterOffAndASmallGroupsSearchIsComplete(@ForAll @IntRange(max = 100_000) int seed) {
        List<ItemPurchase> purchases = random(seed, 7);
        for (GainRule rule : GainRule.values()) {
            List<ItemGame> games = purchases.stream().map(ItemGame::new).toList();
            List<long[]> costs = games.stream().map(game -> game.costs(rule)).toList();
            List<int[]> seats =
                    games.stream().map(game -> IntStream.range(0, 7).toArray()).toList();
            Subgroups subgroups = new Subgroups(games, seats, costs, 7);
            long most = Long.MIN_VALUE;
            for (int set = 1; set < 127; set++) {
                long excess = 0;
                for (int k = 0; k < games.size(); k++) {
                    int volume = 0;
                    for (int i = 0; i < 7; i++) {
                        if ((set >> i & 1) == 1) {
                            excess += costs.get(k)[i] - 1;
                            volume += games.get(k).quantities()[i];
                        }
                    }
                    excess -= games.get(k).curve().centsAt(volume);
                }
                most = Math.max(most, excess);
            }
            assertEquals(most, subgroups.worst().excess());
            WorstCoalition better = subgroups.better(List.of(0, 3));
            assertTrue(better.excess() <= most);
        }
    }

    @Example
    void quantitiesWithoutACoarseMeasureAreRefused() {
        List<ItemPurchase.Buyer> fine = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            fine.add(buyer("M" + i, "100000.00" + (i % 9 + 1), "1.00"));
        }
        assertThrows(
                Problem.class,
                () -> Gain.of(GainRule.SHAPLEY, List.of(bulbs(fine.toArray(ItemPurchase.Buyer[]::new)))));
    }

    @Example
    void litresInHalvesAreCountedInHalves() {
        Gain gain = Gain.of(
                GainRule.PROPORTIONAL, List.of(bulbs(buyer("A", "99.5", "398.00"), buyer("B", "18.5", "74.00"))));
        assertEquals(Money.cad("400.00"), gain.shares().get(0).alone());
        assertEquals(Money.cad("92.50"), gain.shares().get(1).alone());
    }

    private static List<ItemPurchase> random(int seed, int members) {
        Random random = new Random(seed);
        List<ItemPurchase> purchases = new ArrayList<>();
        for (int item = 0; item < 3; item++) {
            Kind kind = random.nextBoolean() ? Kind.ALL_UNITS : Kind.INCREMENTAL;
            PriceSchedule schedule = schedule(kind, "0", "7.1234", "40", "6.5", "150", "5.9999");
            List<ItemPurchase.Buyer> buyers = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                int quantity = 1 + random.nextInt(30);
                BigDecimal price = BigDecimal.valueOf(quantity).multiply(new BigDecimal("6.2"));
                Money paid = Money.rounded(
                        price.add(BigDecimal.valueOf(random.nextInt(200) - 100, 2)), Money.CAD, RoundingMode.HALF_UP);
                buyers.add(buyer(
                        "M%03d".formatted(i),
                        Integer.toString(quantity),
                        paid.amount().toPlainString()));
            }
            purchases.add(new ItemPurchase(new UUID(1, item), new UUID(2, item), NAMES, "EA", schedule, buyers));
        }
        return purchases;
    }
}
