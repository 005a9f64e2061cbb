package coop.grappe.supplier.tender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is given up. */
@Schema(examples = "{\"reason\":\"Le besoin a disparu.\"}")
record Reason(@NotBlank @Size(max = 2000) String reason) {}
