package coop.grappe.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The price of one unit: never negative, with up to four decimals, because a screw costs less than a cent.
 *
 * <p>Two prices are equal when their value is, so the amount is kept without needless zeros beyond the currency's own digits.
 */
@Embeddable
@Schema(examples = "{\"amount\":\"12.3450\",\"currency\":\"CAD\"}")
public record UnitPrice(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "12.345")
        BigDecimal amount,

        @Schema(examples = "CAD") Currency currency)
        implements Comparable<UnitPrice> {

    /** The most decimals that a unit price may have. */
    public static final int SCALE = 4;

    public UnitPrice {
        if (amount.signum() < 0) {
            throw new ArithmeticException("A unit price is never negative: " + amount);
        }
        BigDecimal exact = Digits.bounded(amount).stripTrailingZeros();
        if (exact.scale() > SCALE) {
            throw new ArithmeticException("A unit price has at most %d decimals: %s".formatted(SCALE, amount));
        }
        amount = exact.setScale(Math.max(exact.scale(), currency.getDefaultFractionDigits()), RoundingMode.UNNECESSARY);
    }

    public static UnitPrice of(String amount, String currency) {
        return new UnitPrice(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static UnitPrice cad(String amount) {
        return new UnitPrice(new BigDecimal(amount), Money.CAD);
    }

    /** The price of a quantity, rounded half up once, to the smallest unit of the currency. */
    public Money times(Quantity quantity) {
        return Money.rounded(amount.multiply(quantity.value()), currency, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(UnitPrice other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s have no common currency".formatted(this, other));
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
