package coop.grappe.supplier.negotiation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a round is given up. */
@Schema(examples = "{\"reason\":\"La quantité du lot a changé.\"}")
record RoundCancellation(@NotBlank @Size(max = 2000) String reason) {}
