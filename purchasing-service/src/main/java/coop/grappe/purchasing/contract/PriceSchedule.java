package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The volume tiers of one item. With {@code all-units} the highest tier whose threshold is at or below the volume prices every
 * unit; with {@code incremental} each tier prices the part of the volume between its threshold and the next.
 *
 * <p>Invariant: there is a tier, the first threshold is 0, and thresholds rise.
 */
public record PriceSchedule(Kind kind, List<Tier> tiers) {

    public PriceSchedule {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.get(0).threshold().signum() != 0) {
            throw new IllegalArgumentException("A price schedule begins with the threshold 0");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).threshold().compareTo(tiers.get(i - 1).threshold()) <= 0) {
                throw new IllegalArgumentException("The thresholds of a price schedule rise");
            }
        }
    }

    /** How the tiers apply. */
    public enum Kind {
        ALL_UNITS("all-units"),
        INCREMENTAL("incremental");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }

        @JsonCreator
        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Not a kind of price schedule: " + word);
        }
    }

    /** From this volume on, this price. */
    @Schema(name = "PriceTier")
    public record Tier(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal threshold, UnitPrice unitPrice) {}

    /** A part of a quantity at one price. */
    @Schema(name = "PricedPart")
    public record PricedPart(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity, UnitPrice unitPrice) {

        public PricedPart {
            quantity = new BigDecimal(quantity.stripTrailingZeros().toPlainString());
        }
    }

    @JsonIgnore
    public boolean isIncremental() {
        return kind == Kind.INCREMENTAL;
    }

    /** The highest tier whose threshold is at or below the volume. */
    public Tier tierAt(BigDecimal volume) {
        Tier reached = tiers.get(0);
        for (Tier tier : tiers) {
            if (tier.threshold().compareTo(volume) <= 0) {
                reached = tier;
            }
        }
        return reached;
    }

    /**
     * The prices of what lifts the group's volume from {@code before} to {@code after}.
     *
     * @return in all-units one part at the tier of {@code after}; in incremental tiers as many as it touches
     */
    public List<PricedPart> pricesOf(BigDecimal before, BigDecimal after) {
        if (!isIncremental()) {
            return List.of(new PricedPart(after.subtract(before), tierAt(after).unitPrice()));
        }
        List<PricedPart> parts = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = tiers.get(i).threshold().max(before);
            BigDecimal to = i + 1 < tiers.size() ? tiers.get(i + 1).threshold().min(after) : after;
            if (to.compareTo(from) > 0) {
                parts.add(new PricedPart(to.subtract(from), tiers.get(i).unitPrice()));
            }
        }
        return List.copyOf(parts);
    }

    /** The parts of the first so many units, in their order. @param units at most what the parts add up to */
    public static List<PricedPart> firstUnits(List<PricedPart> parts, BigDecimal units) {
        List<PricedPart> first = new ArrayList<>();
        BigDecimal left = units;
        for (PricedPart part : parts) {
            BigDecimal here = part.quantity().min(left);
            if (here.signum() > 0) {
                first.add(new PricedPart(here, part.unitPrice()));
            }
            left = left.subtract(here);
        }
        return List.copyOf(first);
    }
}
