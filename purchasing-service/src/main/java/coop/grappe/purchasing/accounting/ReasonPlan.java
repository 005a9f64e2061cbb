package coop.grappe.purchasing.accounting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed period is opened again. */
@Schema(examples = "{\"reason\":\"Facture de février retrouvée avant l’assemblée\"}")
record ReasonPlan(@NotBlank @Size(max = 1000) String reason) {}
