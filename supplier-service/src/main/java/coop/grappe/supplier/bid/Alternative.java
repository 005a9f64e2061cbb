package coop.grappe.supplier.bid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Marks a bid as an alternative to the supplier's primary one.
 *
 * @param number from 1; a further bid with the same number replaces it
 * @param description in what it differs
 */
@Schema(examples = "{\"number\":1,\"description\":\"Ampoules à intensité variable, même garantie.\"}")
public record Alternative(
        @Positive int number, @NotBlank @Size(max = 2000) String description) {}
