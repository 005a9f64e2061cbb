package coop.grappe.member.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class RatioTest {

    private static final Units UNITS = new Units();

    @Provide
    Arbitrary<Ratio> ratios() {
        Arbitrary<BigInteger> part = Arbitraries.bigIntegers().between(BigInteger.ONE, new BigInteger("1000000000000"));
        return Combinators.combine(part, part).as(Ratio::new);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(UNITS.codes()).map(code -> UNITS.ofCode(code).orElseThrow());
    }

    @Property
    void thereAndBackIsWhereOneWas(@ForAll("ratios") Ratio ratio, @ForAll("ratios") Ratio other) {
        assertEquals(Ratio.ONE, ratio.dividedBy(ratio));
        assertEquals(ratio, ratio.dividedBy(other).dividedBy(other.inverse()));
        assertEquals(ratio, ratio.inverse().inverse());
    }

    @Property
    void whatIsWrittenReadsTheSame(@ForAll("ratios") Ratio ratio) {
        assertEquals(Optional.of(ratio), Ratio.parse(ratio.numerator() + "/" + ratio.denominator()));
        if (ratio.toString().length() <= 15) {
            assertEquals(Optional.of(ratio), Ratio.parse(ratio.toString()));
        }
    }

    @Property
    void roundingIsWithinHalfOfTheLastDecimal(
            @ForAll("ratios") Ratio ratio,
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(3) BigDecimal value,
            @ForAll @IntRange(min = 0, max = 3) int decimals) {
        BigDecimal rounded = ratio.times(value, decimals, RoundingMode.HALF_UP);
        BigDecimal error = rounded.multiply(new BigDecimal(ratio.denominator()))
                .subtract(value.multiply(new BigDecimal(ratio.numerator())))
                .abs();
        BigDecimal half = new BigDecimal(ratio.denominator()).multiply(new BigDecimal("0.5").movePointLeft(decimals));
        assertTrue(error.compareTo(half) <= 0, () -> "%s × %s = %s".formatted(value, ratio, rounded));
    }

    @Property
    void whatIsExactIsNeverRoundedAndTheRestIsRefused(
            @ForAll("ratios") Ratio ratio,
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(3) BigDecimal value,
            @ForAll @IntRange(min = 0, max = 6) int decimals) {
        BigDecimal product = value.multiply(new BigDecimal(ratio.numerator()));
        BigInteger[] whole = product.movePointRight(3 + decimals)
                .toBigInteger()
                .divideAndRemainder(ratio.denominator().multiply(BigInteger.TEN.pow(3)));
        Optional<BigDecimal> exactly = ratio.exactly(value, decimals);
        assertEquals(whole[1].signum() == 0, exactly.isPresent());
        exactly.ifPresent(found -> assertEquals(0, found.compareTo(new BigDecimal(whole[0], decimals))));
    }

    @Property
    void moreStaysMore(
            @ForAll("ratios") Ratio ratio,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal other) {
        BigDecimal less = ratio.times(one.min(other), 3, RoundingMode.HALF_UP);
        assertTrue(less.compareTo(ratio.times(one.max(other), 3, RoundingMode.HALF_UP)) <= 0);
    }

    @Property
    void unitsOfOneDimensionConvertByAnyWayAlike(
            @ForAll("units") Unit from, @ForAll("units") Unit by, @ForAll("units") Unit into) {
        Optional<Ratio> straight = UNITS.factor(from, into);
        assertEquals(straight.map(Ratio::inverse), UNITS.factor(into, from));
        if (straight.isPresent() && UNITS.factor(from, by).isPresent()) {
            Ratio second = UNITS.factor(by, into).orElseThrow();
            assertEquals(straight.get(), UNITS.factor(from, by).get().dividedBy(second.inverse()));
        }
    }
}
