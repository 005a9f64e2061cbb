package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The scenarios of a tender over HTTP. */
@Path("/tenders/{id}/scenarios")
@Tag(name = "Scenarios", description = "The cheapest allocations under stated constraints")
public class TenderScenariosResource {

    private final Scenarios scenarios;
    private final Awards awards;
    private final Bids bids;
    private final TenderAccess tenders;
    private final DatabaseClock clock;
    private final Audit audit;

    TenderScenariosResource(
            Scenarios scenarios, Awards awards, Bids bids, TenderAccess tenders, DatabaseClock clock, Audit audit) {
        this.scenarios = scenarios;
        this.awards = awards;
        this.bids = bids;
        this.tenders = tenders;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "requestScenario",
            summary = "Ask for the best allocation under constraints",
            description =
                    "For the organizer’s negotiator, once the bids are evaluated: of all that is not awarded yet. The answer says where"
                            + " to read the result.")
    public RestResponse<ScenarioView> request(@PathParam("id") UUID id, @Valid @NotNull ScenarioPlan plan) {
        Tender tender = tenders.organizedHeld(id, Role.NEGOTIATOR);
        Scenario scenario = Scenario.requested(tender, awards.openOf(tender), plan, bids.validOf(id), clock.now());
        scenarios.persistAndFlush(scenario);
        audit.record("scenarios.requested", "scenarios/" + scenario.id(), tender.organizer());
        return Answers.accepted("/scenarios/" + scenario.id(), ScenarioView.of(scenario));
    }

    @GET
    @Operation(
            operationId = "listScenarios",
            summary = "List the scenarios of a tender",
            description = "For the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<Page<ScenarioView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        tenders.organized(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return Answers.page(Page.of(scenarios.of(id, page), page, Scenario::id).map(ScenarioView::of), here);
    }
}
