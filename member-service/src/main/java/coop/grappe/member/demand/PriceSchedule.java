package coop.grappe.member.demand;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Volume tiers of one item, in base units and before taxes: thresholds rise from 0, prices do not. Everybody pays the same price, the cost of
 * the whole divided by its quantity; that price is compared exactly, without dividing.
 */
@Schema(examples = """
                {"kind":"all-units","tiers":[{"threshold":"0","unitPrice":{"amount":"10.00","currency":"CAD"}},
                {"threshold":"100","unitPrice":{"amount":"9.00","currency":"CAD"}}]}""")
record PriceSchedule(
        @NotNull TierKind kind,
        @NotEmpty @Size(max = 50) @Valid List<Tier> tiers) {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** A price from a quantity on. */
    @Schema(name = "VolumeTier")
    record Tier(
            @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "100")
            BigDecimal threshold,

            @NotNull UnitPrice unitPrice) {}

    /** Notes what keeps it from being a schedule. */
    void check(Violations violations, String prefix, int decimals) {
        for (int i = 0; i < tiers.size(); i++) {
            String field = prefix + "tiers[" + i + "].";
            Tier tier = tiers.get(i);
            boolean computable =
                    tier.threshold().scale() <= 20 && tier.threshold().compareTo(MOST) <= 0;
            violations.check(
                    computable && tier.threshold().stripTrailingZeros().scale() <= decimals,
                    field + "threshold",
                    "threshold.decimals",
                    decimals);
            violations.check(
                    tier.unitPrice().currency().equals(Money.CAD), field + "unitPrice.currency", "currency.cad");
            if (i == 0) {
                violations.check(tier.threshold().signum() == 0, field + "threshold", "threshold.first");
                continue;
            }
            Tier before = tiers.get(i - 1);
            violations.check(
                    tier.threshold().compareTo(before.threshold()) > 0, field + "threshold", "threshold.rises");
            violations.check(
                    tier.unitPrice().amount().compareTo(before.unitPrice().amount()) <= 0,
                    field + "unitPrice",
                    "tier-price.falls");
        }
    }

    /** Whether a quantity earns a price of at most so much for every unit; nothing earns the price of the first tier. */
    boolean earns(BigDecimal quantity, UnitPrice atMost) {
        return quantity.signum() == 0
                ? tiers.get(0).unitPrice().compareTo(atMost) <= 0
                : cost(quantity).compareTo(quantity.multiply(atMost.amount())) <= 0;
    }

    /** What a quantity costs, exactly. */
    BigDecimal cost(BigDecimal quantity) {
        if (kind == TierKind.ALL_UNITS) {
            return quantity.multiply(tierAt(quantity).unitPrice().amount());
        }
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = tiers.get(i).threshold();
            BigDecimal to = i + 1 < tiers.size() ? quantity.min(tiers.get(i + 1).threshold()) : quantity;
            cost = cost.add(to.subtract(from)
                    .max(BigDecimal.ZERO)
                    .multiply(tiers.get(i).unitPrice().amount()));
        }
        return cost;
    }

    /** The price of every unit at a quantity, rounded half up to four decimals to be shown. */
    UnitPrice shownPrice(BigDecimal quantity) {
        UnitPrice first = tiers.get(0).unitPrice();
        return quantity.signum() == 0
                ? first
                : new UnitPrice(
                        cost(quantity).divide(quantity, UnitPrice.SCALE, RoundingMode.HALF_UP), first.currency());
    }

    /** The tier that a quantity is in: the highest whose threshold it reaches. */
    Tier tierAt(BigDecimal quantity) {
        Tier reached = tiers.get(0);
        for (Tier tier : tiers) {
            if (tier.threshold().compareTo(quantity) <= 0) {
                reached = tier;
            }
        }
        return reached;
    }

    /** The tier after the one that a quantity is in. */
    Optional<Tier> after(BigDecimal quantity) {
        return tiers.stream()
                .filter(tier -> tier.threshold().compareTo(quantity) > 0)
                .findFirst();
    }

    /** The least quantity of so many decimals that earns a price of at most so much; empty if none does. */
    Optional<BigDecimal> volumeFor(UnitPrice atMost, int decimals) {
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (earns(tier.threshold(), atMost)) {
                return Optional.of(tier.threshold());
            }
            BigDecimal fall = atMost.amount().subtract(tier.unitPrice().amount());
            if (kind == TierKind.INCREMENTAL && fall.signum() > 0) {
                BigDecimal excess = cost(tier.threshold())
                        .subtract(tier.threshold().multiply(tier.unitPrice().amount()));
                BigDecimal least = excess.divide(fall, decimals, RoundingMode.CEILING);
                if (i + 1 == tiers.size() || least.compareTo(tiers.get(i + 1).threshold()) <= 0) {
                    return Optional.of(least);
                }
            }
        }
        return Optional.empty();
    }
}
