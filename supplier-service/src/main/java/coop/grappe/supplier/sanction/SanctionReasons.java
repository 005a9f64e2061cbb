package coop.grappe.supplier.sanction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is decided so, in answer to what the supplier said. */
@Schema(examples = "{\"reason\":\"Les retards sont reconnus; les motifs invoqués ne les expliquent pas.\"}")
record SanctionReasons(@NotBlank @Size(max = 10_000) String reason) {}
