package coop.grappe.supplier.award;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the cheapest allocation under constraints.
 *
 * @param maxWinners how many suppliers may win at most; no limit if absent
 * @param excludedSuppliers whose bids are left out
 * @param splitLots whether the items of a lot may be shared among suppliers; absent, one supplier takes a lot whole
 */
@Schema(
        examples =
                "{\"name\":\"Le moins cher, trois fournisseurs au plus\",\"maxWinners\":3,\"excludedSuppliers\":[],\"splitLots\":false}")
record ScenarioPlan(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Min(1) @Max(1000) Integer maxWinners,
        @Size(max = 1000) List<@NotBlank String> excludedSuppliers,
        boolean splitLots) {

    ScenarioPlan {
        excludedSuppliers = excludedSuppliers == null ? List.of() : excludedSuppliers;
    }
}
