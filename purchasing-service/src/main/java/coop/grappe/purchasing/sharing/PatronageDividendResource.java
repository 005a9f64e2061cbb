package coop.grappe.purchasing.sharing;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.enterprise.event.Event;
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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Patronage dividends over HTTP. */
@Path("/patronage-dividends")
@Tag(name = "Sharing")
public class PatronageDividendResource {

    private final PatronageDividends dividends;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<PatronageDividendDeclared> declared;

    PatronageDividendResource(
            PatronageDividends dividends,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<PatronageDividendDeclared> declared) {
        this.dividends = dividends;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.declared = declared;
    }

    @POST
    @Command
    @Operation(
            operationId = "declarePatronageDividend",
            summary = "Declare a patronage dividend",
            description =
                    "For the treasurer of an organizer: divides an amount of its own surplus among the members pro rata to what they bought through it in a"
                            + " period that is over. Not a supplier’s rebate.")
    public RestResponse<DividendView> declare(@Valid @NotNull DividendPlan plan) {
        caller.require(Role.TREASURER);
        Instant now = clock.now();
        check(plan, now);
        String organizer = caller.organization();
        List<PatronageDividend.Business> business = dividends.business(organizer, plan.from(), plan.to());
        if (business.stream().noneMatch(PatronageDividend.Business::counts)) {
            throw new Problem(SharingProblem.NOTHING_BOUGHT);
        }
        PatronageDividend dividend = PatronageDividend.declared(
                organizer,
                plan.amount(),
                plan.from(),
                plan.to(),
                plan.resolution(),
                plan.resolvedOn(),
                business,
                caller.login(),
                now);
        dividends.persistAndFlush(dividend);
        outbox.publish(dividend.event());
        audit.record("dividends.declared", "patronage-dividends/" + dividend.id(), owners(dividend));
        declared.fire(new PatronageDividendDeclared(dividend));
        return Answers.created("/patronage-dividends", DividendView.of(dividend, null));
    }

    private static void check(DividendPlan plan, Instant now) {
        new Violations(SharingProblem.class)
                .check(plan.amount().isPositive(), "amount.amount", "amount.not-positive")
                .check(plan.amount().currency().equals(Money.CAD), "amount.currency", "money.currency")
                .check(!plan.to().isBefore(plan.from()), "to", "period.order")
                .check(plan.to().isBefore(QuebecDay.of(now).plusDays(1)), "to", "period.future")
                .throwIfAny();
    }

    private static String[] owners(PatronageDividend dividend) {
        return Stream.concat(
                        Stream.of(dividend.organizer()),
                        dividend.shares().stream().map(PatronageDividend.Share::memberId))
                .toArray(String[]::new);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPatronageDividends",
            summary = "List patronage dividends",
            description =
                    "An organizer sees those that it declared with all shares, a member those that it has a share of.")
    public RestResponse<Page<DividendView>> list(@Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var rows = dividends.page(caller.organization(), page);
        var views = Page.of(rows, page, PatronageDividend::id)
                .map(dividend ->
                        DividendView.of(dividend, caller.actsFor(dividend.organizer()) ? null : caller.organization()));
        return Answers.page(views, here);
    }
}
