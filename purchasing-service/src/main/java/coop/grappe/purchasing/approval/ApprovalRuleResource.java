package coop.grappe.purchasing.approval;

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

/** A member's own rules for its orders, over HTTP. */
@Path("/order-approval-rules")
@Tag(name = "Orders")
public class ApprovalRuleResource {

    private final ApprovalRules rules;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ApprovalRuleResource(ApprovalRules rules, Caller caller, DatabaseClock clock, Audit audit) {
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "ruleOrderApproval",
            summary = "Say what buyers may place alone",
            description =
                    "From a day on, today or later; the last rule for a day counts, and the past stays as it was. For treasurers.")
    public RestResponse<ApprovalRuleView> rule(@Valid @NotNull ApprovalRulePlan plan) {
        caller.require(Role.TREASURER);
        Instant now = clock.now();
        check(plan);
        LocalDate today = QuebecDay.of(now);
        LocalDate from = plan.from() == null ? today : plan.from();
        if (from.isBefore(today)) {
            throw new Problem(ApprovalProblem.BACKDATED, from.toString());
        }
        ApprovalRule rule = ApprovalRule.of(caller.organization(), plan, from, caller.login(), now);
        rules.persist(rule);
        audit.record("order-approvals.ruled", "order-approval-rules/" + rule.id(), caller.organization());
        return Answers.created("/order-approval-rules", ApprovalRuleView.of(rule));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOrderApprovalRules",
            summary = "List your rules about approvals",
            description = "In the order in which they were written.")
    public RestResponse<Page<ApprovalRuleView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var rows = rules.page(caller.organization(), page);
        return Answers.page(Page.of(rows, page, ApprovalRule::id).map(ApprovalRuleView::of), here);
    }

    private static void check(ApprovalRulePlan plan) {
        Violations violations = new Violations(ApprovalProblem.class)
                .check(plan.from() != null || plan.buyerLimit() != null, "from", "lifting.undated");
        check(plan.buyerLimit(), "buyerLimit", violations);
        check(plan.secondApprovalAbove(), "secondApprovalAbove", violations);
        Money limit = plan.buyerLimit();
        Money second = plan.secondApprovalAbove();
        violations.check(second == null || limit != null, "buyerLimit", "limit.missing");
        violations.throwIfAny();
        violations.check(
                limit == null || second == null || second.compareTo(limit) >= 0, "secondApprovalAbove", "second.less");
        violations.throwIfAny();
    }

    private static void check(@Nullable Money amount, String field, Violations violations) {
        violations
                .check(amount == null || amount.currency().equals(Money.CAD), field + ".currency", "money.currency")
                .check(amount == null || !amount.isNegative(), field, "money.negative");
    }
}
