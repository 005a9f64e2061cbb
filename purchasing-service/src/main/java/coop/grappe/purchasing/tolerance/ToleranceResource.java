package coop.grappe.purchasing.tolerance;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What members let pass, over HTTP. */
@Path("/tolerances")
@Tag(name = "Tolerances", description = "How exactly a member takes deliveries and invoices")
public class ToleranceResource {

    private final Tolerances tolerances;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ToleranceResource(Tolerances tolerances, Caller caller, DatabaseClock clock, Audit audit) {
        this.tolerances = tolerances;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "setTolerance",
            summary = "Set what passes from a day on",
            description =
                    "For the member’s treasurer. Rules never change; a later one takes over. Without any, nothing passes.")
    public RestResponse<ToleranceView> set(@Valid @NotNull TolerancePlan plan) {
        caller.require(Role.TREASURER);
        Instant now = clock.now();
        check(plan, QuebecDay.of(now));
        if (tolerances.has(caller.organization(), plan.from())) {
            throw new Problem(ToleranceProblem.DAY_TAKEN, plan.from().toString());
        }
        Tolerance tolerance = Tolerance.ofMember(caller.organization(), plan, caller.login(), now);
        tolerances.persistAndFlush(tolerance);
        audit.record("tolerances.set", "tolerances/" + tolerance.id(), tolerance.memberId());
        return Answers.created("/tolerances", ToleranceView.of(tolerance));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTolerances",
            summary = "List what your organization lets pass",
            description =
                    "In the order in which the rules were set; of those that have begun, the one with the latest day holds.")
    public RestResponse<Page<ToleranceView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var rows = tolerances.page(caller.organization(), page);
        return Answers.page(Page.of(rows, page, Tolerance::id).map(ToleranceView::of), here);
    }

    private static void check(TolerancePlan plan, LocalDate today) {
        Violations violations = new Violations(ToleranceProblem.class);
        violations.check(!plan.from().isBefore(today), "from", "day.past");
        check(plan.perLine(), "perLine", violations);
        check(plan.inTotal(), "inTotal", violations);
        violations.throwIfAny();
    }

    private static void check(@Nullable Money limit, String field, Violations violations) {
        if (limit != null) {
            violations
                    .check(limit.currency().equals(Money.CAD), field + ".currency", "money.currency")
                    .check(!limit.isNegative(), field, "money.negative");
        }
    }
}
