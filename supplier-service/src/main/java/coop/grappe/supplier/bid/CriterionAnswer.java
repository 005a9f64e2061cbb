package coop.grappe.supplier.bid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a bid says on one quality criterion. */
public record CriterionAnswer(
        @NotNull String criterionId,
        @NotBlank @Size(max = 10_000) String text) {}
