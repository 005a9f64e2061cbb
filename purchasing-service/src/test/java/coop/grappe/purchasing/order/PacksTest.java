package coop.grappe.purchasing.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PacksTest {

    private static final Packs LITRES = new Packs(new BigDecimal("18.5"), "LTR");

    @Example
    void aCaseIsItsItemsOwn() {
        assertEquals(
                0, LITRES.inItemUnit(Quantity.of("2", "CASE")).orElseThrow().compareTo(new BigDecimal("37")));
        assertEquals(
                0, LITRES.inItemUnit(Quantity.of("0.5", "XBX")).orElseThrow().compareTo(new BigDecimal("9.25")));
        assertEquals(Optional.empty(), LITRES.inItemUnit(Quantity.of("2", "EA")));
        assertEquals(Optional.empty(), LITRES.inItemUnit(Quantity.of("0.001", "CASE")));
    }

    @Property(tries = 300)
    void theNearestWholeCasesEncloseEveryQuantity(@ForAll @IntRange(min = 1, max = 1_000_000) int thousandths) {
        BigDecimal quantity = BigDecimal.valueOf(thousandths, 3);
        BigDecimal below = LITRES.below(quantity).value();
        BigDecimal above = LITRES.above(quantity).value();
        assertTrue(LITRES.isWhole(below) && LITRES.isWhole(above));
        assertTrue(below.compareTo(quantity) <= 0 && quantity.compareTo(above) <= 0);
        assertEquals(LITRES.isWhole(quantity), below.compareTo(above) == 0);
        assertFalse(above.subtract(below).compareTo(new BigDecimal("18.5")) > 0);
    }

    @Example
    void theMinimumItselfIsEnough() {
        PlacementRules.requireMinimum(null, Money.cad("0.01"));
        PlacementRules.requireMinimum(Money.cad("100.00"), Money.cad("100.00"));
        assertEquals(
                OrderProblem.BELOW_MINIMUM,
                assertThrows(
                                Problem.class,
                                () -> PlacementRules.requireMinimum(Money.cad("100.00"), Money.cad("99.99")))
                        .type());
    }
}
