package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
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
    private final Caller caller;

    ScenarioResource(Scenarios scenarios, Caller caller) {
        this.scenarios = scenarios;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readScenario",
            summary = "Read a scenario",
            description = "For the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<ScenarioView> read(@PathParam("id") UUID id) {
        Scenario scenario = scenarios.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(scenario.organizer());
        caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return Answers.ok(ScenarioView.of(scenario), scenario.version());
    }
}
