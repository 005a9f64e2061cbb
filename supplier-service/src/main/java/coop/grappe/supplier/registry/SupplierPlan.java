package coop.grappe.supplier.registry;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to register a supplier.
 *
 * @param tags what it deals in, for the negotiator's search
 * @param regions where it delivers
 */
@Schema(
        examples =
                "{\"id\":\"CA-QC-NEQ:1199300001\",\"name\":\"Déneigement du Fleuve inc.\",\"email\":\"soumissions@fleuve.example\",\"tags\":[\"déneigement\"],\"regions\":[\"Montréal\"]}")
record SupplierPlan(
        @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]+)+:[A-Za-z0-9-]{1,40}")
        String id,

        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 200) String email,
        @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> regions) {

    SupplierPlan {
        tags = tags == null ? List.of() : tags;
        regions = regions == null ? List.of() : regions;
    }
}
