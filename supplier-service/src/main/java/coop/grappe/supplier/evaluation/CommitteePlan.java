package coop.grappe.supplier.evaluation;

import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Evaluator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to name who judges the bids. */
@Schema(
        examples =
                "{\"members\":[{\"organization\":\"CA-QC-NEQ:1165432000\",\"login\":\"evaluation\"},{\"organization\":\"CA-QC-NEQ:1160000001\",\"login\":\"marie\"}]}")
record CommitteePlan(@NotEmpty @Size(max = 20) List<@NotNull @Valid Evaluator> members) {

    /** @throws coop.grappe.platform.problem.Problem 400 with everything that is wrong */
    void check(Predicate<String> buys) {
        Violations violations = new Violations(EvaluationProblem.class);
        for (int i = 0; i < members.size(); i++) {
            Evaluator member = members.get(i);
            boolean first = members.subList(0, i).stream()
                    .noneMatch(earlier -> earlier.login().equals(member.login()));
            violations
                    .check(first, "members[" + i + "].login", "evaluator.twice")
                    .check(buys.test(member.organization()), "members[" + i + "].organization", "evaluator.of-group");
        }
        violations.throwIfAny();
    }
}
