package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Less for everything in these lots, once all of them are awarded to this bid. A lot that is in several packages gets the highest
 * percent, once.
 *
 * @param lotIds at least two
 * @param percent from 0.01 to 99.99, off every price in these lots
 */
@Schema(
        examples =
                "{\"lotIds\":[\"01890a5d-ac96-774b-bcce-b302099a8057\",\"01890a5d-ac96-774b-bcce-b302099a8058\"],\"percent\":\"4\"}")
public record PackageDiscount(
        @NotNull @Size(max = 100) List<@NotNull UUID> lotIds,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("99.99")
        @Digits(integer = 2, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "4")
        BigDecimal percent) {

    private static final int FEWEST_LOTS = 2;
    private static final int TO_BASIS_POINTS = 2;

    /** What comes off the prices of a lot, if these lots are awarded whole to the bid; nothing without a package. */
    public static BigDecimal percentFor(UUID lotId, Collection<UUID> wonLots, List<PackageDiscount> packages) {
        return packages.stream()
                .filter(discount -> discount.lotIds.contains(lotId) && wonLots.containsAll(discount.lotIds))
                .map(PackageDiscount::percent)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Hundredths of a percent. */
    public int basisPoints() {
        return percent.movePointRight(TO_BASIS_POINTS).intValueExact();
    }

    /**
     * @param known the lots of the tender
     * @param covered those that the bid prices whole
     */
    static void check(List<PackageDiscount> packages, Set<UUID> known, Set<UUID> covered, Violations violations) {
        Set<Set<UUID>> seen = new HashSet<>();
        for (int i = 0; i < packages.size(); i++) {
            String field = "packageDiscounts[" + i + "].lotIds";
            List<UUID> lots = packages.get(i).lotIds;
            Set<UUID> different = Set.copyOf(lots);
            violations
                    .check(different.size() >= FEWEST_LOTS, field, "package.two")
                    .check(different.size() == lots.size(), field, "package.lot-twice")
                    .check(known.containsAll(different), field, "package.lot-unknown")
                    .check(
                            different.stream().filter(known::contains).allMatch(covered::contains),
                            field,
                            "package.lot-uncovered")
                    .check(seen.add(different), field, "package.twice");
        }
    }
}
