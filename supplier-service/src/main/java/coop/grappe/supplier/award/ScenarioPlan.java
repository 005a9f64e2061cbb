package coop.grappe.supplier.award;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the cheapest allocation under constraints.
 *
 * @param maxWinners how many suppliers may win at most; no limit if absent
 * @param excludedSuppliers whose bids are left out
 * @param shares what part of what is paid goes to whom; only where lots stay whole
 * @param splitLots whether the items of a lot may be shared among suppliers; absent, one supplier takes a lot whole
 */
@Schema(
        examples =
                "{\"name\":\"Le moins cher, trois fournisseurs au plus\",\"maxWinners\":3,\"excludedSuppliers\":[],\"shares\":[{\"of\":\"social-economy\",\"kind\":\"at-least\",\"percent\":\"30\"}],\"splitLots\":false}")
record ScenarioPlan(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Min(1) @Max(1000) Integer maxWinners,
        @Size(max = 1000) List<@NotBlank String> excludedSuppliers,
        @Size(max = 50) List<@NotNull @Valid Share> shares,
        boolean splitLots) {

    ScenarioPlan {
        excludedSuppliers = excludedSuppliers == null ? List.of() : excludedSuppliers;
        shares = shares == null ? List.of() : shares;
    }

    /** @throws Problem 400 if it asks for what cannot be computed together */
    void check() {
        new Violations(AwardProblem.class)
                .check(shares.isEmpty() || !splitLots, "shares", "shares.split")
                .throwIfAny();
    }
}
