package coop.grappe.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of something, in a unit of UN/ECE Recommendation 20 ({@code EA} each, {@code MTK} square metre, {@code HUR} hour).
 *
 * <p>Exact, with up to three decimals and no needless zeros; possibly negative, because differences are quantities too.
 */
@Embeddable
@Schema(examples = "{\"value\":\"120\",\"unit\":\"EA\"}")
public record Quantity(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "120")
        BigDecimal value,

        @Schema(examples = "EA") String unit)
        implements Comparable<Quantity> {

    /** The most decimals that a quantity may have. */
    public static final int SCALE = 3;

    public Quantity {
        BigDecimal exact = Digits.bounded(value).stripTrailingZeros();
        if (exact.scale() > SCALE) {
            throw new ArithmeticException("A quantity has at most %d decimals: %s".formatted(SCALE, value));
        }
        value = exact.setScale(Math.max(exact.scale(), 0), RoundingMode.UNNECESSARY);
    }

    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    public static Quantity zero(String unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(inSameUnit(other)), unit);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(inSameUnit(other)), unit);
    }

    @JsonIgnore
    public boolean isZero() {
        return value.signum() == 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(inSameUnit(other));
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }

    private BigDecimal inSameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("%s and %s have no common unit".formatted(this, other));
        }
        return other.value;
    }
}
