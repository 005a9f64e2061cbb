package coop.grappe.purchasing.cost;

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
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the organizer's services for a campaign cost, and what it charged, over HTTP. */
@Path("/campaign-costs/{campaignId}")
@Tag(name = "Fees at cost", description = "What the organizer’s services cost beside what it charged")
public class CampaignCostsResource {

    private final ServiceCosts costs;
    private final FeeSettlements settlements;
    private final Contracts contracts;
    private final Entitlements entitlements;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<FeesSettled> settled;

    CampaignCostsResource(
            ServiceCosts costs,
            FeeSettlements settlements,
            Contracts contracts,
            Entitlements entitlements,
            Caller caller,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            Event<FeesSettled> settled) {
        this.costs = costs;
        this.settlements = settlements;
        this.contracts = contracts;
        this.entitlements = entitlements;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.settled = settled;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readCampaignCosts",
            summary = "Read cost and charge side by side",
            description =
                    "For everyone who may order in the campaign: the totals and its own part; for the organizer’s treasurer, negotiator and auditor all parts.")
    public RestResponse<CampaignCostsView> read(@PathParam("campaignId") UUID campaignId) {
        List<Contract> ofCampaign = contracts.ofCampaign(campaignId);
        String only = onlyMember(ofCampaign);
        return Answers.ok(CampaignCostsView.of(
                campaignId,
                ServiceCosts.atCost(ofCampaign),
                costs.total(campaignId),
                costs.reckoning(campaignId, ofCampaign),
                only));
    }

    @GET
    @Path("/entries")
    @Transactional
    @Operation(
            operationId = "listServiceCosts",
            summary = "List what services for the campaign cost",
            description = "For everyone who may order in the campaign, and for the organizer.")
    public RestResponse<Page<CostView>> list(
            @PathParam("campaignId") UUID campaignId, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        onlyMember(contracts.ofCampaign(campaignId));
        return Answers.page(
                Page.of(costs.page(campaignId, page), page, ServiceCost::id).map(CostView::of), here);
    }

    @POST
    @Path("/entries")
    @Command
    @Operation(
            operationId = "enterServiceCost",
            summary = "Enter what a service for the campaign cost",
            description =
                    "For the organizer’s treasurer, with the documents that prove it by their hashes. It stays; a negative amount takes back what was wrong.")
    public RestResponse<CostView> enter(@PathParam("campaignId") UUID campaignId, @Valid @NotNull CostPlan plan) {
        List<Contract> ofCampaign = asTreasurer(campaignId);
        costs.hold(campaignId);
        Instant now = clock.now();
        check(campaignId, ofCampaign, plan, now);
        ServiceCost cost = ServiceCost.entered(campaignId, ofCampaign.get(0).organizer(), plan, caller.login(), now);
        costs.persistAndFlush(cost);
        audit.record("costs.entered", "campaign-costs/" + campaignId + "/entries/" + cost.id(), cost.organizer());
        return Answers.created("/campaign-costs/" + campaignId + "/entries", CostView.of(cost));
    }

    private void check(UUID campaignId, List<Contract> ofCampaign, CostPlan plan, Instant now) {
        boolean cad = plan.amount().currency().equals(Money.CAD);
        new Violations(CostProblem.class)
                .check(cad, "amount.currency", "money.currency")
                .check(!plan.amount().isZero(), "amount.amount", "amount.zero")
                .check(
                        !cad || !costs.total(campaignId).plus(plan.amount()).isNegative(),
                        "amount.amount",
                        "amount.below-zero")
                .check(!plan.incurredOn().isAfter(QuebecDay.of(now)), "incurredOn", "day.future")
                .check(
                        plan.contractId() == null
                                || ofCampaign.stream()
                                        .anyMatch(contract -> contract.id().equals(plan.contractId())),
                        "contractId",
                        "contract.other-campaign")
                .throwIfAny();
    }

    @POST
    @Path("/settlement")
    @Command
    @Operation(
            operationId = "settleFees",
            summary = "Give back what was charged beyond the cost",
            description =
                    "For the organizer’s treasurer, once every order is invoiced or closed, where a contract promises its fee at cost: pro rata to what each member"
                            + " was charged, to the cent, posted to its books. What is charged beyond the cost afterwards is given back by settling again.")
    public RestResponse<SettlementView> settle(@PathParam("campaignId") UUID campaignId) {
        List<Contract> ofCampaign = asTreasurer(campaignId);
        if (ServiceCosts.atCost(ofCampaign).isEmpty()) {
            throw new Problem(CostProblem.NOT_AT_COST);
        }
        costs.hold(campaignId);
        long open = costs.openOrders(campaignId);
        if (open > 0) {
            throw new Problem(CostProblem.FEES_OPEN, open);
        }
        Reckoning reckoning = costs.reckoning(campaignId, ofCampaign);
        if (reckoning.excess().isZero()) {
            throw new Problem(CostProblem.NO_EXCESS);
        }
        FeeSettlement settlement =
                FeeSettlement.of(campaignId, ofCampaign.get(0).organizer(), reckoning, caller.login(), clock.now());
        settlements.persistAndFlush(settlement);
        outbox.publish(settlement.event());
        audit.record("fees.settled", "campaign-costs/" + campaignId, owners(settlement));
        settled.fire(new FeesSettled(settlement));
        return Answers.created("/campaign-costs/" + campaignId, SettlementView.of(settlement));
    }

    private static String[] owners(FeeSettlement settlement) {
        return Stream.concat(
                        Stream.of(settlement.organizer()),
                        settlement.shares().stream().map(FeeSettlement.Share::memberId))
                .toArray(String[]::new);
    }

    private List<Contract> asTreasurer(UUID campaignId) {
        List<Contract> ofCampaign = contracts.ofCampaign(campaignId);
        if (ofCampaign.isEmpty() || !caller.actsFor(ofCampaign.get(0).organizer())) {
            throw Problem.notFound();
        }
        caller.require(Role.TREASURER);
        return ofCampaign;
    }

    /** The member whose part alone the caller may see; null for the organizer, who sees all. */
    private @Nullable String onlyMember(List<Contract> ofCampaign) {
        if (ofCampaign.isEmpty()) {
            throw Problem.notFound();
        }
        if (caller.actsFor(ofCampaign.get(0).organizer())) {
            caller.require(Role.TREASURER, Role.NEGOTIATOR, Role.AUDITOR);
            return null;
        }
        if (ofCampaign.stream().noneMatch(contract -> entitlements.has(contract.id(), caller.organization()))) {
            throw Problem.notFound();
        }
        return caller.organization();
    }
}
