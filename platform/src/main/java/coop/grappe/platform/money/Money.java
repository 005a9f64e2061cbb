package coop.grappe.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money, exact to the smallest unit of its currency and possibly negative.
 *
 * <p>Invariant: {@code amount} has exactly the currency's number of fraction digits. A value that does not fit is refused
 * with {@link ArithmeticException}; rounding is always asked for by name, never silent.
 */
@Embeddable
@Schema(examples = "{\"amount\":\"1234.50\",\"currency\":\"CAD\"}")
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "1234.50")
        BigDecimal amount,

        @Schema(examples = "CAD") Currency currency)
        implements Comparable<Money> {

    public static final Currency CAD = Currency.getInstance("CAD");

    public Money {
        amount = Digits.bounded(amount).setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money cad(String amount) {
        return new Money(new BigDecimal(amount), CAD);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounds to the smallest unit of the currency. */
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * This many hundredths of the amount.
     *
     * @param percent such as 9.975
     */
    public Money percent(BigDecimal percent, RoundingMode rounding) {
        return rounded(amount.multiply(percent).movePointLeft(2), currency, rounding);
    }

    /**
     * Divides the whole amount in proportion to the weights by the method of the largest remainder; equal remainders go to
     * the earlier weight, so that the same input always gives the same shares.
     *
     * @param weights none negative, not all zero
     * @return one share per weight, in their order; the shares add up to this amount exactly
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        int scale = currency.getDefaultFractionDigits();
        return LargestRemainder.divide(amount.unscaledValue(), weights).stream()
                .map(units -> new Money(new BigDecimal(units, scale), currency))
                .toList();
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s have no common currency".formatted(this, other));
        }
        return other.amount;
    }
}
