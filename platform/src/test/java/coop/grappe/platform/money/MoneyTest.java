package coop.grappe.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void anAmountThatDoesNotFitTheCurrencyIsRefused() {
        assertThrows(ArithmeticException.class, () -> Money.cad("0.001"));
        assertThrows(ArithmeticException.class, () -> Money.of("1.5", "JPY"));
    }

    @Test
    void aNumberThatNobodyMeansIsRefusedAtOnce() {
        for (String number : List.of("1E+100000000", "-1E+100000000", "1E-100000000")) {
            assertThrows(ArithmeticException.class, () -> Money.cad(number));
            assertThrows(ArithmeticException.class, () -> UnitPrice.cad(number));
            assertThrows(ArithmeticException.class, () -> Quantity.of(number, "EA"));
        }
    }

    @Test
    void twoCurrenciesAreNeverAdded() {
        assertThrows(IllegalArgumentException.class, () -> Money.cad("1.00").plus(Money.of("1.00", "USD")));
    }

    @Test
    void itsJsonHoldsTheAmountAsADecimalString() throws JsonProcessingException {
        String written = json.writeValueAsString(Money.cad("1234.5"));
        assertEquals("{\"amount\":\"1234.50\",\"currency\":\"CAD\"}", written);
        assertEquals(Money.cad("1234.50"), json.readValue(written, Money.class));
    }

    @Test
    void quebecSalesTaxIsRoundedHalfUp() {
        assertEquals(Money.cad("9.98"), Money.cad("100.00").percent(new BigDecimal("9.975"), RoundingMode.HALF_UP));
    }

    @Test
    void aCentGoesToTheLargestRemainderThenToTheEarlierWeight() {
        List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertEquals(
                List.of(Money.cad("33.34"), Money.cad("33.33"), Money.cad("33.33")),
                Money.cad("100.00").allocate(thirds));
        assertEquals(
                List.of(Money.cad("-33.34"), Money.cad("-33.33"), Money.cad("-33.33")),
                Money.cad("-100.00").allocate(thirds));
    }

    @Property
    void sharesAddUpToTheCent(
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long cents,
            @ForAll @Size(max = 39) List<@IntRange(min = 0, max = 10_000) Integer> others,
            @ForAll @IntRange(min = 1, max = 10_000) int positive) {
        List<Integer> weights =
                Stream.concat(others.stream(), Stream.of(positive)).toList();
        Money whole = new Money(BigDecimal.valueOf(cents, 2), Money.CAD);
        List<Money> shares =
                whole.allocate(weights.stream().map(BigDecimal::valueOf).toList());
        assertEquals(whole, shares.stream().reduce(Money.zero(Money.CAD), Money::plus));
    }

    @Property
    void noShareIsACentOrMoreAwayFromItsQuota(
            @ForAll @LongRange(min = 0, max = 10_000_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        BigDecimal sum =
                BigDecimal.valueOf(weights.stream().mapToInt(Integer::intValue).sum());
        List<Money> shares = new Money(BigDecimal.valueOf(cents, 2), Money.CAD)
                .allocate(weights.stream().map(BigDecimal::valueOf).toList());
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal shareTimesSum = shares.get(i).amount().movePointRight(2).multiply(sum);
            BigDecimal quotaTimesSum = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(weights.get(i)));
            assertEquals(-1, shareTimesSum.subtract(quotaTimesSum).abs().compareTo(sum));
        }
    }

    @Property
    void aQuantityIsTheSameHoweverManyZerosItWasWrittenWith(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal value) {
        assertEquals(new Quantity(value, "EA"), new Quantity(value.setScale(6, RoundingMode.UNNECESSARY), "EA"));
    }

    @Test
    void aUnitPriceHasAtMostFourDecimalsAndIsNeverNegative() {
        assertThrows(ArithmeticException.class, () -> UnitPrice.cad("0.00001"));
        assertThrows(ArithmeticException.class, () -> UnitPrice.cad("-0.01"));
        assertEquals(Money.cad("0.13"), UnitPrice.cad("0.0125").times(Quantity.of("10", "EA")));
        assertEquals("0.50", UnitPrice.cad("0.5").amount().toPlainString());
    }
}
