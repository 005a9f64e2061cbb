package coop.grappe.supplier.award;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The proposal of an award over HTTP. */
@Path("/tenders/{id}/awards")
@Tag(name = "Awards", description = "What is proposed to the members, and what comes of it")
public class TenderAwardsResource {

    private final Awards awards;
    private final Scenarios scenarios;
    private final Bids bids;
    private final Suppliers suppliers;
    private final Comparison comparison;
    private final TenderAccess tenders;
    private final AwardNews news;
    private final Caller caller;
    private final DatabaseClock clock;

    TenderAwardsResource(
            Awards awards,
            Scenarios scenarios,
            Bids bids,
            Suppliers suppliers,
            Comparison comparison,
            TenderAccess tenders,
            AwardNews news,
            Caller caller,
            DatabaseClock clock) {
        this.awards = awards;
        this.scenarios = scenarios;
        this.bids = bids;
        this.suppliers = suppliers;
        this.comparison = comparison;
        this.tenders = tenders;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Command
    @Operation(
            operationId = "proposeAward",
            summary = "Propose a scenario to the members",
            description =
                    "For the organizer’s negotiator, within the mandate’s ceiling and before its expiry. The scenarios that were compared are"
                            + " frozen with it, for the voters to read.")
    public RestResponse<AwardView> propose(@PathParam("id") UUID id, @Valid @NotNull AwardPlan plan) {
        Tender tender = tenders.lockedForNegotiator(id);
        Scenario scenario = scenarios
                .findByIdOptional(plan.scenarioId())
                .filter(found -> found.tenderId().equals(id))
                .orElseThrow(() -> new Violations(AwardProblem.class)
                        .check(false, "scenarioId", "scenario.unknown")
                        .refusal());
        Award award = proposed(tender, scenario, plan);
        awards.persistAndFlush(award);
        news.tell(award.proposal(), award);
        return Answers.created("/awards/" + award.id(), AwardView.forGroup(award), award.version());
    }

    private Award proposed(Tender tender, Scenario scenario, AwardPlan plan) {
        tender.requireComparing();
        if (!scenario.state().isSolved()) {
            throw new Problem(AwardProblem.SCENARIO_UNSOLVED, scenario.state().word());
        }
        return Award.proposed(
                tender,
                awards.standingOf(tender.id()),
                scenario,
                shares(tender, scenario),
                comparison.of(tender, scenario, plan),
                plan.reasons(),
                caller.login(),
                clock.now());
    }

    private List<AwardedSupplier> shares(Tender tender, Scenario scenario) {
        Set<String> winners =
                scenario.allocations().stream().map(Allocation::supplierId).collect(Collectors.toSet());
        return new AwardDraft(tender, bids.validOf(tender.id()), suppliers.names(winners))
                .of(scenario.allocations(), clock.now());
    }
}
