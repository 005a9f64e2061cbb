package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import coop.grappe.purchasing.contract.PriceSchedule.PricedPart;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PriceScheduleTest {

    private final PriceSchedule allUnits = schedule(Kind.ALL_UNITS, "0", "10", "100", "9", "200", "8");
    private final PriceSchedule incremental = schedule(Kind.INCREMENTAL, "0", "10", "100", "9", "200", "8");

    private static BigDecimal n(int number) {
        return BigDecimal.valueOf(number);
    }

    private static PricedPart part(String quantity, String price) {
        return new PricedPart(new BigDecimal(quantity), UnitPrice.cad(price));
    }

    private static BigDecimal cost(List<PricedPart> parts) {
        return parts.stream()
                .map(part -> part.quantity().multiply(part.unitPrice().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Example
    void theTierOfTheVolumePricesEveryUnitOfAnOrder() {
        assertEquals(List.of(part("99", "10")), allUnits.pricesOf(n(0), n(99)));
        assertEquals(List.of(part("30", "9")), allUnits.pricesOf(n(80), n(110)));
        assertEquals(List.of(part("30", "8")), allUnits.pricesOf(n(170), n(200)));
    }

    @Example
    void anIncrementalOrderPaysEachTierForItsOwnPart() {
        assertEquals(List.of(part("20", "10"), part("100", "9"), part("5", "8")), incremental.pricesOf(n(80), n(205)));
        assertEquals(List.of(part("10", "9")), incremental.pricesOf(n(100), n(110)));
    }

    @Property
    void aVolumeCostsTheSameHoweverItIsCutIntoOrders(
            @ForAll @IntRange(max = 400) int before,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int second) {
        BigDecimal whole = cost(incremental.pricesOf(n(before), n(before + first + second)));
        BigDecimal cut = cost(incremental.pricesOf(n(before), n(before + first)))
                .add(cost(incremental.pricesOf(n(before + first), n(before + first + second))));
        assertEquals(0, whole.compareTo(cut));
    }

    @Property
    void thePartsAddUpToTheQuantity(
            @ForAll @IntRange(max = 400) int before, @ForAll @IntRange(min = 1, max = 400) int quantity) {
        for (PriceSchedule schedule : List.of(allUnits, incremental)) {
            BigDecimal sum = schedule.pricesOf(n(before), n(before + quantity)).stream()
                    .map(PricedPart::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(n(quantity)));
        }
    }

    @Example
    void thresholdsRiseFromZero() {
        assertThrows(IllegalArgumentException.class, () -> new PriceSchedule(Kind.ALL_UNITS, List.of()));
        assertThrows(IllegalArgumentException.class, () -> schedule(Kind.ALL_UNITS, "1", "10"));
        assertThrows(IllegalArgumentException.class, () -> schedule(Kind.ALL_UNITS, "0", "10", "0", "9"));
        assertThrows(IllegalArgumentException.class, () -> schedule(Kind.ALL_UNITS, "0", "10", "5", "9", "4", "8"));
    }
}
