package coop.grappe.purchasing.rebate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.test.Schemas;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RebateTest {

    @Property
    void whateverTiersAreReachedTheNetPriceIsThatOfTheBest(
            @ForAll @IntRange(min = 1, max = 1_000_000) int thousandths,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100_000) Integer> prices) {
        Quantity quantity = new Quantity(BigDecimal.valueOf(thousandths, 3), "EA");
        List<UnitPrice> falling = prices.stream()
                .sorted(Comparator.reverseOrder())
                .map(price -> new UnitPrice(BigDecimal.valueOf(price, 4), Money.CAD))
                .toList();
        Money amount = falling.get(0).times(quantity);
        Money earned = Money.zero(Money.CAD);
        for (UnitPrice price : falling) {
            Money owed = Rebate.owed(amount, quantity, price, earned);
            assertFalse(owed.isNegative());
            earned = earned.plus(owed);
            assertEquals(Money.zero(Money.CAD), Rebate.owed(amount, quantity, price, earned));
        }
        UnitPrice best = falling.get(falling.size() - 1);
        assertEquals(best.times(quantity), amount.minus(earned));
    }

    @Example
    void theEventFitsItsSchema() {
        UUID id = new UUID(1, 1);
        Schemas.check(new RebateEarned(
                id,
                id,
                "CA-QC-NEQ:1100000002",
                "CA-QC-NEQ:1199999999",
                id,
                Money.cad("20.12"),
                Quantity.of("100", "EA")));
    }
}
