package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the negotiator makes of an explanation.
 *
 * @param outcome accepted or refused
 */
@Schema(examples = "{\"outcome\":\"accepted\",\"reasons\":\"L’entente avec le fabricant couvre toute la période.\"}")
record InquiryDecision(
        @NotNull @Schema(examples = "accepted") InquiryState outcome,
        @NotBlank @Size(max = 10_000) String reasons) {

    void check() {
        new Violations(EvaluationProblem.class)
                .check(
                        outcome == InquiryState.ACCEPTED || outcome == InquiryState.REFUSED,
                        "outcome",
                        "outcome.unknown")
                .throwIfAny();
    }
}
