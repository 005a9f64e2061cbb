package coop.grappe.purchasing.accounting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry is undone.
 *
 * @param date the day of the reversal, in an open period; today unless it is given
 */
@Schema(examples = "{\"reason\":\"Facture approuvée pour le mauvais immeuble\",\"date\":\"2030-04-02\"}")
record ReversalPlan(
        @NotBlank @Size(max = 1000) String reason, @Nullable LocalDate date) {}
