package coop.grappe.supplier.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A document that goes with an answer; it is handed over elsewhere, its hash tells that it is this one.
 *
 * @param sha256 in hexadecimal
 */
record AnswerDocument(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
