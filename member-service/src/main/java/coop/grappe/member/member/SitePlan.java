package coop.grappe.member.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to add a delivery address. */
@Schema(
        examples =
                "{\"name\":\"Immeuble A\",\"address\":{\"street\":\"12, rue des Érables\",\"city\":\"Sherbrooke\",\"postalCode\":\"J1H 2B4\"},\"region\":\"Estrie\"}")
record SitePlan(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid Address address,
        @NotBlank @Size(max = 100) String region) {}
