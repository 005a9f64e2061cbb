package coop.grappe.supplier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AdjustedPriceTest {

    private static CriterionPoints points(String id, int weight, int points) {
        return new CriterionPoints(id, weight, BigDecimal.valueOf(points), PointSource.MEAN);
    }

    /** ProZorro: features worth at most 0.15 and 0.05, of which the bid has 0.10 and 0.05: 1 + 0.15 ÷ (1 − 0.20). */
    @Test
    void theCoefficientIsThatOfProzorro() {
        AdjustedPrice adjusted = AdjustedPrice.of(
                Money.cad("950.00"),
                80,
                List.of(
                        new CriterionPoints("payment", 15, new BigDecimal("66.66666667"), PointSource.MEAN),
                        points("grade", 5, 100)));
        assertEquals(new BigDecimal("1.187500"), adjusted.coefficient());
        assertEquals(new BigDecimal("800.0000"), adjusted.amount());
    }

    @Test
    void withoutAnyQualityThePriceStays() {
        AdjustedPrice adjusted = AdjustedPrice.of(Money.cad("333.33"), 70, List.of(points("service", 30, 0)));
        assertEquals(new BigDecimal("1.000000"), adjusted.coefficient());
        assertEquals(new BigDecimal("333.3300"), adjusted.amount());
    }

    @Property(tries = 300)
    void moreQualityOrALowerPriceNeverHarms(
            @ForAll @LongRange(min = 1, max = 10_000_000) long cents,
            @ForAll @IntRange(max = 99) int points,
            @ForAll @IntRange(min = 1, max = 30) int weight) {
        Money total = new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
        Money dearer = new Money(BigDecimal.valueOf(cents + 1, 2), Money.CAD);
        BigDecimal amount = amount(total, weight, points);
        assertTrue(amount.compareTo(amount(total, weight, points + 1)) >= 0);
        assertTrue(amount.compareTo(amount(dearer, weight, points)) <= 0);
        assertTrue(amount.compareTo(total.amount()) <= 0);
    }

    private static BigDecimal amount(Money total, int weight, int points) {
        return AdjustedPrice.of(total, 100 - weight, List.of(points("service", weight, points)))
                .amount();
    }
}
