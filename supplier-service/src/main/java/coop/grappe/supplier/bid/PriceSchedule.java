package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Volume tiers of one item: the first threshold is 0, thresholds rise, one currency. Prices may rise too.
 *
 * <p>A request is read into it as it comes and then asked with {@link #check}; what is kept has always passed.
 */
@Schema(
        examples =
                "{\"kind\":\"all-units\",\"tiers\":[{\"threshold\":\"0\",\"unitPrice\":{\"amount\":\"12.345\",\"currency\":\"CAD\"}},{\"threshold\":\"500\",\"unitPrice\":{\"amount\":\"11.9\",\"currency\":\"CAD\"}}]}")
public record PriceSchedule(
        @NotNull ScheduleKind kind,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Tier> tiers) {

    /** What a quantity costs, rounded half up once. */
    public Money costOf(Quantity quantity) {
        Currency currency = tiers.get(0).unitPrice().currency();
        return Money.rounded(exactCostOf(quantity.value()), currency, RoundingMode.HALF_UP);
    }

    /** What a quantity costs before rounding: at most seven decimals. */
    public BigDecimal exactCostOf(BigDecimal quantity) {
        return switch (kind) {
            case ALL_UNITS -> priceOf(tierAt(quantity)).multiply(quantity);
            case INCREMENTAL -> sumOfParts(quantity);
        };
    }

    /** The same tiers with every price so much lower, rounded half up to the decimals that a unit price has. */
    public PriceSchedule less(BigDecimal percent) {
        return less(percent, BigDecimal.ZERO);
    }

    /** The same tiers with every price lower by the one percent and then by the other, rounded half up once. */
    public PriceSchedule less(BigDecimal percent, BigDecimal furtherPercent) {
        if (percent.signum() == 0 && furtherPercent.signum() == 0) {
            return this;
        }
        BigDecimal rest = rest(percent).multiply(rest(furtherPercent));
        return new PriceSchedule(
                kind,
                tiers.stream()
                        .map(tier -> new Tier(
                                tier.threshold(),
                                new UnitPrice(
                                        tier.unitPrice()
                                                .amount()
                                                .multiply(rest)
                                                .setScale(UnitPrice.SCALE, RoundingMode.HALF_UP),
                                        tier.unitPrice().currency())))
                        .toList());
    }

    private static BigDecimal rest(BigDecimal percent) {
        return BigDecimal.ONE.subtract(percent.movePointLeft(2));
    }

    public void check(String field, Currency currency, Violations violations) {
        for (int i = 0; i < tiers.size(); i++) {
            String tier = field + ".tiers[" + i + "]";
            BigDecimal threshold = tiers.get(i).threshold();
            if (i == 0) {
                violations.check(threshold.signum() == 0, tier + ".threshold", "tier.first");
            } else {
                boolean rises = threshold.compareTo(tiers.get(i - 1).threshold()) > 0;
                violations.check(rises, tier + ".threshold", "tier.rising");
            }
            boolean sameCurrency = tiers.get(i).unitPrice().currency().equals(currency);
            violations.check(sameCurrency, tier + ".unitPrice.currency", "currency.other", currency.getCurrencyCode());
        }
    }

    private BigDecimal sumOfParts(BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size() && tiers.get(i).threshold().compareTo(quantity) < 0; i++) {
            BigDecimal end = i + 1 < tiers.size() ? tiers.get(i + 1).threshold().min(quantity) : quantity;
            sum = sum.add(priceOf(i).multiply(end.subtract(tiers.get(i).threshold())));
        }
        return sum;
    }

    private int tierAt(BigDecimal quantity) {
        int at = 0;
        while (at + 1 < tiers.size() && tiers.get(at + 1).threshold().compareTo(quantity) <= 0) {
            at++;
        }
        return at;
    }

    private BigDecimal priceOf(int tier) {
        return tiers.get(tier).unitPrice().amount();
    }
}
