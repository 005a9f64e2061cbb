package coop.grappe.purchasing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class LandedCostTest {

    private static Basis basis(String value, String quantity, String unit, @Nullable String weight) {
        return new Basis(Money.cad(value), Quantity.of(quantity, unit), weight == null ? null : new BigDecimal(weight));
    }

    private static List<String> spread(String amount, Spread rule, List<Basis> bases) {
        return Basis.spread(Money.cad(amount), rule, bases).stream()
                .map(share -> share.amount().toPlainString())
                .toList();
    }

    @Example
    void freightIsSpreadByValueWeightOrQuantity() {
        List<Basis> bases = List.of(basis("100.00", "30", "EA", "1"), basis("50.00", "10", "EA", "9"));
        assertEquals(List.of("6.67", "3.33"), spread("10.00", Spread.VALUE, bases));
        assertEquals(List.of("1.00", "9.00"), spread("10.00", Spread.WEIGHT, bases));
        assertEquals(List.of("7.50", "2.50"), spread("10.00", Spread.QUANTITY, bases));
    }

    @Example
    void aRuleThatCannotDivideSaysWhy() {
        List<Basis> bases = List.of(basis("0.00", "30", "EA", "1"), basis("0.00", "10", "LTR", null));
        for (Spread rule : Spread.values()) {
            assertEquals(Optional.of("spread." + rule.word()), Basis.obstacle(rule, bases));
        }
        assertTrue(Basis.obstacle(Spread.VALUE, List.of(basis("1.00", "1", "EA", null)))
                .isEmpty());
    }

    @Property(tries = 300)
    void everySpreadAddsUpToTheCent(
            @ForAll @IntRange(min = 1, max = 1_000_000) int cents,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 100_000) Integer> sizes) {
        Money amount = new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
        List<Basis> bases = sizes.stream()
                .map(size -> new Basis(
                        new Money(BigDecimal.valueOf(size, 2), Money.CAD),
                        new Quantity(BigDecimal.valueOf(size, 3), "EA"),
                        BigDecimal.valueOf(size)))
                .toList();
        for (Spread rule : Spread.values()) {
            List<Money> shares = Basis.spread(amount, rule, bases);
            assertEquals(amount, shares.stream().reduce(Money.zero(Money.CAD), Money::plus));
            assertTrue(shares.stream().noneMatch(Money::isNegative));
        }
    }
}
