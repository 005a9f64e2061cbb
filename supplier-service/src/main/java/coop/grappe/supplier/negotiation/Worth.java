package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something that was given or got.
 *
 * @param value what it is worth in the negotiator’s judgment
 */
record Worth(
        @NotBlank @Size(max = 2000) String what, @Nullable Money value) {}
