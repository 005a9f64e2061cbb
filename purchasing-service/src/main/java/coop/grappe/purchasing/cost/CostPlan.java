package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.purchasing.receipt.Proof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to enter what a service for the group cost.
 *
 * @param contractId if it was for one contract of the campaign only
 * @param amount before what members paid for it; negative to take back a part of what was entered
 * @param documents that prove it, and stay with the organizer
 */
@Schema(name = "ServiceCostPlan", examples = """
                {"description":{"fr":"Négociation, 12 heures","en":"Negotiation, 12 hours"},"amount":{"amount":"780.00","currency":"CAD"},"incurredOn":"2030-02-28",
                "documents":[{"name":"feuille-de-temps.pdf","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
record CostPlan(
        @Nullable UUID contractId,
        @NotNull @Valid Text description,
        @NotNull @Valid Money amount,
        @NotNull @Schema(examples = "2030-02-28") LocalDate incurredOn,
        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid Proof> documents) {

    CostPlan {
        documents = Objects.requireNonNullElse(documents, List.of());
    }
}
