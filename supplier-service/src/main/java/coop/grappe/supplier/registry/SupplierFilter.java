package coop.grappe.supplier.registry;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which suppliers a negotiator looks for; a {@code @BeanParam}. */
public class SupplierFilter {

    @QueryParam("category")
    @Pattern(regexp = Category.FORM)
    @Parameter(
            description = "Those who sell something of this UNSPSC code of 2, 4, 6 or 8 digits",
            example = "39101628")
    @Nullable
    String category;

    @QueryParam("tag")
    @Size(max = 60)
    @Parameter(description = "Those who bear this tag or are of this kind", example = "social-economy")
    @Nullable
    String tag;

    @QueryParam("region")
    @Size(max = 100)
    @Parameter(description = "Those who deliver there", example = "Estrie")
    @Nullable
    String region;

    @Nullable
    String category() {
        return Category.code(category);
    }

    @Nullable
    String tag() {
        return tag;
    }

    @Nullable
    String region() {
        return region;
    }
}
