package coop.grappe.supplier.award;

import coop.grappe.award.Market;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One scenario over HTTP. */
@Path("/scenarios/{id}")
@Tag(name = "Scenarios", description = "The cheapest allocations under stated constraints")
public class ScenarioResource {

    private final Scenarios scenarios;
    private final ScenarioSolving solving;
    private final Caller caller;

    ScenarioResource(Scenarios scenarios, ScenarioSolving solving, Caller caller) {
        this.scenarios = scenarios;
        this.solving = solving;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readScenario",
            summary = "Read a scenario",
            description = "For the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<ScenarioView> read(@PathParam("id") UUID id) {
        Scenario scenario = readable(id);
        return Answers.ok(ScenarioView.of(scenario), scenario.version());
    }

    @GET
    @Path("/market")
    @Transactional
    @Operation(
            operationId = "exportMarket",
            summary = "Export what a scenario was computed from",
            description =
                    "For the organizer’s negotiator, evaluators and auditor; without the conditions that were given up, and for the demand"
                            + " that was reckoned with. The award optimizer’s command-line runner solves it again, on any"
                            + " machine.")
    public RestResponse<Market> market(@PathParam("id") UUID id) {
        Scenario scenario = readable(id);
        return Answers.ok(new ScenarioMarket(solving.answered(scenario)).market());
    }

    private Scenario readable(UUID id) {
        Scenario scenario = scenarios.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(scenario.organizer());
        caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return scenario;
    }
}
