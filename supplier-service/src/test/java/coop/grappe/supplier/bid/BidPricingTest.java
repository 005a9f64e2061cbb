package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.bid.BidFixture.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Three lots of one item each, of which ten units are wanted. */
class BidPricingTest {

    private static final List<UUID> LOTS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final List<UUID> ITEMS = List.of(new UUID(2, 1), new UUID(2, 2), new UUID(2, 3));
    private static final Quantity TEN = Quantity.of("10", "EA");

    private static Map<UUID, Map<UUID, Quantity>> demand() {
        Map<UUID, Map<UUID, Quantity>> lots = new HashMap<>();
        for (int i = 0; i < LOTS.size(); i++) {
            lots.put(LOTS.get(i), Map.of(ITEMS.get(i), TEN));
        }
        return lots;
    }

    private static BidPricing pricing(
            List<PriceSchedule> schedules, List<PackageDiscount> packages, List<TotalDiscount> totals) {
        Map<UUID, Offer> offers = new HashMap<>();
        for (int i = 0; i < schedules.size(); i++) {
            offers.put(ITEMS.get(i), new Offer(ITEMS.get(i), schedules.get(i), null));
        }
        return new BidPricing(offers, packages, totals, demand(), Money.CAD);
    }

    private static Map<UUID, Quantity> awarded(String... quantities) {
        Map<UUID, Quantity> awarded = new LinkedHashMap<>();
        for (int i = 0; i < quantities.length; i++) {
            if (!quantities[i].equals("0")) {
                awarded.put(ITEMS.get(i), Quantity.of(quantities[i], "EA"));
            }
        }
        return awarded;
    }

    private static PackageDiscount discount(String percent, int... lots) {
        return new PackageDiscount(
                java.util.Arrays.stream(lots).mapToObj(LOTS::get).toList(), new BigDecimal(percent));
    }

    private static TotalDiscount from(String amount, String percent) {
        return new TotalDiscount(Money.cad(amount), new BigDecimal(percent));
    }

    private static final List<PriceSchedule> TENS =
            List.of(allUnits("0", "10"), allUnits("0", "10"), allUnits("0", "10"));

    @Example
    void aPackageCountsOnceAllItsLotsAreAwardedWhole() {
        BidPricing pricing = pricing(TENS, List.of(discount("4", 0, 2)), List.of());
        assertEquals(Money.cad("100.00"), pricing.of(awarded("10")).total());
        assertEquals(Money.cad("200.00"), pricing.of(awarded("10", "10")).total());
        assertEquals(Money.cad("192.00"), pricing.of(awarded("10", "0", "10")).total());
        assertEquals(Money.cad("292.00"), pricing.of(awarded("10", "10", "10")).total());
        assertEquals(
                Money.cad("199.90"), pricing.of(awarded("10", "0", "9.99")).total(), "a part of a lot is not the lot");
        assertEquals(Set.of(LOTS.get(0)), pricing.wonLots(awarded("10", "0", "9.99")));
    }

    @Example
    void aLotInSeveralPackagesGetsTheHighestPercentOnce() {
        BidPricing pricing = pricing(TENS, List.of(discount("4", 0, 1), discount("10", 1, 2)), List.of());
        BidPricing.Price price = pricing.of(awarded("10", "10", "10"));
        assertEquals(new BigDecimal("4"), price.lines().get(ITEMS.get(0)).packagePercent());
        assertEquals(new BigDecimal("10"), price.lines().get(ITEMS.get(1)).packagePercent());
        assertEquals(Money.cad("276.00"), price.total());
    }

    @Example
    void theThresholdOnTheTotalLooksAtTheAmountBeforeAnyDiscount() {
        BidPricing pricing = pricing(TENS, List.of(discount("50", 0, 1)), List.of(from("200.00", "10")));
        BidPricing.Price price = pricing.of(awarded("10", "10"));
        assertEquals(Money.cad("200.00"), price.gross());
        assertEquals(Money.cad("90.00"), price.total());
        assertEquals(allUnits("0", "4.5000"), price.lines().get(ITEMS.get(0)).schedule());
    }

    @Example
    void aUnitPriceIsRoundedOnceAfterBothDiscounts() {
        // 0.0009 x 0.5 x 0.5 = 0.000225: rounded in between it would be 0.0005 and then 0.0003.
        BidPricing pricing = pricing(
                List.of(allUnits("0", "0.0009"), allUnits("0", "10")),
                List.of(discount("50", 0, 1)),
                List.of(from("1.00", "50")));
        assertEquals(
                allUnits("0", "0.0002"),
                pricing.of(awarded("10", "10")).lines().get(ITEMS.get(0)).schedule());
    }

    @Example
    void everyTierOfBothKindsIsLowered() {
        BidPricing pricing = pricing(
                List.of(incremental("0", "10", "5", "8"), allUnits("0", "3", "10", "2")),
                List.of(discount("10", 0, 1)),
                List.of());
        BidPricing.Price price = pricing.of(awarded("10", "10"));
        assertEquals(
                incremental("0", "9.0000", "5", "7.2000"),
                price.lines().get(ITEMS.get(0)).schedule());
        assertEquals(Money.cad("81.00"), price.lines().get(ITEMS.get(0)).cost());
        assertEquals(Money.cad("18.00"), price.lines().get(ITEMS.get(1)).cost());
    }

    @Property
    void theTotalIsWhatTheDefinitionSays(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 999_999) Integer> prices,
            @ForAll @Size(3) List<@IntRange(min = 0, max = 10_000) Integer> thousandths,
            @ForAll @IntRange(min = 1, max = 9999) int both,
            @ForAll @IntRange(min = 1, max = 9999) int all,
            @ForAll @IntRange(min = 1, max = 200_000) int from,
            @ForAll @IntRange(min = 1, max = 9999) int off) {
        BidPricing pricing = pricing(
                prices.stream().map(BidPricingTest::flat).toList(),
                List.of(
                        new PackageDiscount(LOTS.subList(0, 2), BigDecimal.valueOf(both, 2)),
                        new PackageDiscount(LOTS, BigDecimal.valueOf(all, 2))),
                List.of(new TotalDiscount(
                        new Money(BigDecimal.valueOf(from, 2), Money.CAD), BigDecimal.valueOf(off, 2))));
        Map<UUID, Quantity> awarded = new LinkedHashMap<>();
        BigDecimal gross = BigDecimal.ZERO;
        for (int i = 0; i < 3; i++) {
            BigDecimal quantity = BigDecimal.valueOf(thousandths.get(i), 3);
            awarded.put(ITEMS.get(i), new Quantity(quantity, "EA"));
            gross = gross.add(
                    BigDecimal.valueOf(prices.get(i), 4).multiply(quantity).setScale(2, RoundingMode.HALF_UP));
        }
        boolean first = thousandths.get(0) == 10_000 && thousandths.get(1) == 10_000;
        boolean whole = first && thousandths.get(2) == 10_000;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < 3; i++) {
            int percent = whole ? (i < 2 ? Math.max(both, all) : all) : first && i < 2 ? both : 0;
            BigDecimal unit = BigDecimal.valueOf(prices.get(i), 4)
                    .multiply(BigDecimal.valueOf(10_000L - percent, 4))
                    .multiply(BigDecimal.valueOf(
                            gross.compareTo(BigDecimal.valueOf(from, 2)) >= 0 ? 10_000L - off : 10_000L, 4))
                    .setScale(4, RoundingMode.HALF_UP);
            total = total.add(
                    unit.multiply(BigDecimal.valueOf(thousandths.get(i), 3)).setScale(2, RoundingMode.HALF_UP));
        }
        BidPricing.Price price = pricing.of(awarded);
        assertEquals(new Money(gross, Money.CAD), price.gross());
        assertEquals(new Money(total, Money.CAD), price.total());
        assertTrue(price.total().compareTo(price.gross()) <= 0, "a discount never makes anything dearer");
    }

    @Property
    void packagesGiveTheSameInAnyOrder(
            @ForAll @IntRange(min = 1, max = 9999) int one,
            @ForAll @IntRange(min = 1, max = 9999) int two,
            @ForAll @IntRange(min = 1, max = 9999) int three) {
        PackageDiscount first = new PackageDiscount(List.of(LOTS.get(0), LOTS.get(1)), BigDecimal.valueOf(one, 2));
        PackageDiscount second = new PackageDiscount(List.of(LOTS.get(1), LOTS.get(2)), BigDecimal.valueOf(two, 2));
        PackageDiscount third = new PackageDiscount(List.of(LOTS.get(2), LOTS.get(0)), BigDecimal.valueOf(three, 2));
        Map<UUID, Quantity> awarded = awarded("10", "10", "10");
        assertEquals(
                pricing(TENS, List.of(first, second, third), List.of()).of(awarded),
                pricing(TENS, List.of(third, second, first), List.of()).of(awarded));
    }

    private static PriceSchedule flat(int tenThousandths) {
        return new PriceSchedule(
                ScheduleKind.ALL_UNITS,
                List.of(new Tier(BigDecimal.ZERO, new UnitPrice(BigDecimal.valueOf(tenThousandths, 4), Money.CAD))));
    }
}
