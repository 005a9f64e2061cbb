package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to all bidders to stay bound longer. */
@Schema(
        examples =
                "{\"validUntil\":\"2030-09-30T00:00:00Z\",\"reason\":{\"fr\":\"Le scrutin est reporté\",\"en\":\"The ballot is put off\"}}")
record ValidityRequestPlan(
        @NotNull Instant validUntil, @NotNull @Valid Text reason) {

    /** @throws Problem 400 if it is past already */
    void check(Instant now) {
        new Violations(BidProblem.class)
                .check(validUntil.isAfter(now), "validUntil", "validity.later", now.toString())
                .throwIfAny();
    }
}
