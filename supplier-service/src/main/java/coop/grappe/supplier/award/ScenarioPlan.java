package coop.grappe.supplier.award;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the cheapest allocation under constraints.
 *
 * @param minWinners how many suppliers have to win something; only where lots stay whole
 * @param maxWinners how many suppliers may win at most; no limit if absent
 * @param excludedSuppliers whose bids are left out
 * @param rulings which supplier a lot has to go to, or must not go to; only where lots stay whole
 * @param shares what part of what is paid goes to whom; only where lots stay whole
 * @param relaxable which conditions may be given up if they contradict each other, the least important first, by their names:
 *     {@code maxWinners}, {@code shares[0]}; none if absent
 * @param splitLots whether the items of a lot may be shared among suppliers; absent, one supplier takes a lot whole
 */
@Schema(
        examples =
                "{\"name\":\"Le moins cher, trois fournisseurs au plus\",\"minWinners\":2,\"maxWinners\":3,\"excludedSuppliers\":[],\"rulings\":[{\"lotId\":\"01890a5d-ac96-774b-bcce-b30209000005\",\"supplierId\":\"CA-QC-NEQ:1199300001\",\"only\":false}],\"shares\":[{\"of\":\"social-economy\",\"kind\":\"at-least\",\"percent\":\"30\"}],\"relaxable\":[\"shares[0]\"],\"splitLots\":false}")
record ScenarioPlan(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Min(1) @Max(1000) Integer minWinners,
        @Nullable @Min(1) @Max(1000) Integer maxWinners,
        @Size(max = 1000) List<@NotBlank String> excludedSuppliers,
        @Size(max = 200) List<@NotNull @Valid Ruling> rulings,
        @Size(max = 50) List<@NotNull @Valid Share> shares,
        @Size(max = 300) List<@NotBlank String> relaxable,
        boolean splitLots) {

    ScenarioPlan {
        excludedSuppliers = excludedSuppliers == null ? List.of() : excludedSuppliers;
        rulings = rulings == null ? List.of() : rulings;
        shares = shares == null ? List.of() : shares;
        relaxable = relaxable == null ? List.of() : relaxable;
    }

    /** @throws Problem 400 if it asks for what cannot be computed together, or for a lot that is not there */
    void checkAgainst(Tender tender) {
        Set<UUID> lots = tender.lots().stream().map(Lot::id).collect(Collectors.toSet());
        Violations violations = new Violations(AwardProblem.class)
                .check(shares.isEmpty() || !splitLots, "shares", "only.whole-lots")
                .check(rulings.isEmpty() || !splitLots, "rulings", "only.whole-lots")
                .check(minWinners == null || !splitLots, "minWinners", "only.whole-lots")
                .check(
                        minWinners == null || maxWinners == null || minWinners <= maxWinners,
                        "minWinners",
                        "winners.order");
        for (int i = 0; i < rulings.size(); i++) {
            violations.check(lots.contains(rulings.get(i).lotId()), "rulings[" + i + "].lotId", "lot.unknown");
        }
        for (int i = 0; i < relaxable.size(); i++) {
            violations.check(hasCondition(relaxable.get(i)), "relaxable[" + i + "]", "condition.unknown");
        }
        violations.throwIfAny();
    }

    private boolean hasCondition(String name) {
        return switch (name) {
            case "minWinners" -> minWinners != null;
            case "maxWinners" -> maxWinners != null;
            case "excludedSuppliers" -> !excludedSuppliers.isEmpty();
            default -> isIn(name, "rulings", rulings.size()) || isIn(name, "shares", shares.size());
        };
    }

    private static boolean isIn(String name, String list, int size) {
        return IntStream.range(0, size).anyMatch(i -> name.equals(list + "[" + i + "]"));
    }
}
