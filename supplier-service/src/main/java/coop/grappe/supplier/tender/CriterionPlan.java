package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to set the criteria: weights that add up to 100, exactly one of them the price. */
@Schema(
        examples =
                "{\"criteria\":[{\"id\":\"price\",\"name\":{\"fr\":\"Prix\",\"en\":\"Price\"},\"kind\":\"price\",\"weight\":70},{\"id\":\"service\",\"name\":{\"fr\":\"Service\",\"en\":\"Service\"},\"kind\":\"quality\",\"weight\":30}]}")
record CriterionPlan(@NotEmpty @Size(max = 30) List<@NotNull @Valid Criterion> criteria) {

    /** @throws Problem 400 with everything that is wrong */
    void check() {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        long prices = criteria.stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .count();
        long ids = criteria.stream().map(Criterion::id).distinct().count();
        new Violations(TenderProblem.class)
                .check(sum == 100, "criteria", "weights.sum", sum)
                .check(prices == 1, "criteria", "price.once", prices)
                .check(ids == criteria.size(), "criteria", "criterion.twice")
                .throwIfAny();
    }
}
