package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Command;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts an order of the present caller, or drafts and places it, in a transaction of its own. */
@ApplicationScoped
class OrderEntry {

    private final Contracts contracts;
    private final OrderDrafting drafting;
    private final Placement placement;
    private final OrderActs acts;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;

    OrderEntry(
            Contracts contracts,
            OrderDrafting drafting,
            Placement placement,
            OrderActs acts,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox) {
        this.contracts = contracts;
        this.drafting = drafting;
        this.placement = placement;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Command
    RestResponse<OrderView> enter(OrderPlan plan) {
        Contract contract = plan.place()
                ? contracts.held(plan.contractId())
                : contracts.findByIdOptional(plan.contractId()).orElseThrow(Problem::notFound);
        if (!caller.has(Role.BUYER)) {
            drafting.requireEntitled(contract, caller.organization());
            caller.require(Role.BUYER);
        }
        Instant now = clock.now();
        OrderDrafting.Draft draft = drafting.draft(contract, caller.organization(), plan, now);
        if (plan.place()) {
            outbox.publish(placement.submit(draft.order(), contract, draft.contracted(), caller.login(), now));
            return acts.drafted(draft.order(), OrderActs.placedOrSubmitted(draft.order()));
        }
        return acts.drafted(draft.order(), "orders.drafted");
    }
}
