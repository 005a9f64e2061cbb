package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact positive factor between two units, in lowest terms: 12, 145161/1562500 (a square foot in square metres).
 *
 * @param numerator at least 1
 * @param denominator at least 1, with no divisor in common with the numerator
 */
public record Ratio(BigInteger numerator, BigInteger denominator) {

    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?(/\\d{1,15})?");

    public Ratio {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new ArithmeticException("A factor is positive: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** An exact decimal as a fraction. */
    public static Ratio of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** A decimal such as {@code 0.3048} or a fraction such as {@code 1/3}; empty if it is neither, or not positive. */
    public static Optional<Ratio> parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        int slash = written.indexOf('/');
        BigDecimal above = new BigDecimal(slash < 0 ? written : written.substring(0, slash));
        BigDecimal below = slash < 0 ? BigDecimal.ONE : new BigDecimal(written.substring(slash + 1));
        return above.signum() == 0 || below.signum() == 0
                ? Optional.empty()
                : Optional.of(of(above).dividedBy(of(below)));
    }

    /** @throws IllegalArgumentException if it is no positive decimal or fraction */
    @JsonCreator
    static Ratio read(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("Not a positive factor: " + written));
    }

    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Ratio inverse() {
        return new Ratio(denominator, numerator);
    }

    /** The product, rounded once if it has more decimals than asked for. */
    public BigDecimal times(BigDecimal value, int decimals, RoundingMode rounding) {
        return value.multiply(new BigDecimal(numerator)).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /** The product, if it has no more decimals than that. */
    public Optional<BigDecimal> exactly(BigDecimal value, int decimals) {
        BigDecimal down = times(value, decimals, RoundingMode.DOWN);
        boolean exact =
                down.multiply(new BigDecimal(denominator)).compareTo(value.multiply(new BigDecimal(numerator))) == 0;
        return exact ? Optional.of(down) : Optional.empty();
    }

    /** As a decimal where that is exact, else as a fraction. */
    @JsonValue
    @Override
    public String toString() {
        try {
            return new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString();
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }
}
