package coop.grappe.supplier.negotiation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bidder’s own offer in answer to a counter-offer.
 *
 * @param message to the negotiator
 * @param until when it expires
 */
@Schema(examples = """
                {"terms":{"total":{"amount":"18300.00","currency":"CAD"},"unitPrices":[]},
                "message":"C’est le plus bas que nous puissions.","until":"2030-03-08T17:00:00Z"}""")
record AnswerPlan(
        @NotNull @Valid Terms terms,
        @NotBlank @Size(max = 4000) String message,
        @NotNull Instant until) {}
