package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator declares about the bidders.
 *
 * @param suppliers with whom it has a conflict of interest; none with the other kinds
 * @param reasons needed unless there is no conflict
 */
@Schema(
        examples =
                "{\"kind\":\"conflict\",\"suppliers\":[\"CA-QC-NEQ:1199300001\"],\"reasons\":\"Mon frère y travaille.\"}")
record DeclarationPlan(
        @NotNull DeclarationKind kind,
        @Size(max = 200) List<@NotBlank String> suppliers,
        @Size(max = 4000) @Nullable String reasons) {

    DeclarationPlan {
        suppliers = Objects.requireNonNullElse(suppliers, List.of());
    }

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that is wrong */
    void check(Collection<String> bidders) {
        boolean conflict = kind == DeclarationKind.CONFLICT;
        Violations violations = new Violations(EvaluationProblem.class)
                .check(conflict != suppliers.isEmpty(), "suppliers", "declaration.suppliers")
                .check(
                        kind == DeclarationKind.NO_CONFLICT || reasons != null && !reasons.isBlank(),
                        "reasons",
                        "declaration.reasons");
        for (int i = 0; i < suppliers.size(); i++) {
            violations.check(bidders.contains(suppliers.get(i)), "suppliers[" + i + "]", "bidder.unknown");
        }
        violations.throwIfAny();
    }
}
