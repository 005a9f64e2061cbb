package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Less for everything, once all that the supplier is awarded comes to so much.
 *
 * @param from before the discount, more than nothing
 * @param percent from 0.01 to 99.99, off every price of the bid
 */
@Schema(examples = "{\"from\":{\"amount\":\"20000.00\",\"currency\":\"CAD\"},\"percent\":\"2.5\"}")
public record TotalDiscount(
        @NotNull Money from,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("99.99")
        @Digits(integer = 2, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "2.5")
        BigDecimal percent) {

    private static final int TO_BASIS_POINTS = 2;

    /** What a supplier gives who is awarded so much; nothing below the first step. */
    public static BigDecimal percentAt(List<TotalDiscount> rising, Money awarded) {
        BigDecimal percent = BigDecimal.ZERO;
        for (TotalDiscount discount : rising) {
            percent = awarded.compareTo(discount.from()) >= 0 ? discount.percent() : percent;
        }
        return percent;
    }

    /** Hundredths of a percent. */
    public int basisPoints() {
        return percent.movePointRight(TO_BASIS_POINTS).intValueExact();
    }

    public static void check(List<TotalDiscount> discounts, Currency currency, Violations violations) {
        for (int i = 0; i < discounts.size(); i++) {
            String field = "totalDiscounts[" + i + "]";
            TotalDiscount discount = discounts.get(i);
            boolean sameCurrency = discount.from().currency().equals(currency);
            violations.check(sameCurrency, field + ".from.currency", "currency.other", currency.getCurrencyCode());
            violations.check(discount.from().isPositive(), field + ".from.amount", "capacity.positive");
            boolean rises = i == 0
                    || discount.from()
                                            .amount()
                                            .compareTo(
                                                    discounts.get(i - 1).from().amount())
                                    > 0
                            && discount.percent().compareTo(discounts.get(i - 1).percent()) > 0;
            violations.check(rises, field, "discount.rising");
        }
    }
}
