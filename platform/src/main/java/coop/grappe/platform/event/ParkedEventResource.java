package coop.grappe.platform.event;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The operator's way to see events that could not be applied, and to try them again once the cause is mended. */
@Path("/parked-events/{service}")
@Tag(name = "Parked events", description = "Events that could not be applied, for the operator")
@Blocking
public class ParkedEventResource {

    private final ParkedEvents parked;
    private final ParkedEventRetry retry;
    private final Caller caller;
    private final Audit audit;
    private final String present;

    ParkedEventResource(
            ParkedEvents parked,
            ParkedEventRetry retry,
            Caller caller,
            Audit audit,
            @ConfigProperty(name = "grappe.service") String present) {
        this.parked = parked;
        this.retry = retry;
        this.caller = caller;
        this.audit = audit;
        this.present = present;
    }

    @GET
    @Operation(operationId = "listParkedEvents", summary = "List the events that could not be applied, oldest first")
    public RestResponse<Page<ParkedEvent>> list(
            @PathParam("service") @Parameter(example = "member") String service,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        allow(service);
        var rows = parked.after(page.afterNumber(), page.limitPlusOne());
        return Answers.page(Page.of(rows, page, ParkedEvent::position), here);
    }

    @POST
    @Path("/{position}/replay")
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Try a parked event again",
            description = "204 if it was applied. If it failed again it stays parked: 409 with the reason.")
    public RestResponse<Void> replay(
            @PathParam("service") @Parameter(example = "member") String service,
            @PathParam("position") @Parameter(example = "1") long position) {
        allow(service);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("parked-events.replayed", "parked-events/" + position));
        var before = parked.after(position - 1, 1);
        if (before.isEmpty() || before.get(0).position() != position) {
            throw Problem.notFound();
        }
        if (!retry.attempt(position)) {
            throw new Problem(
                    EventProblem.STILL_NOT_APPLICABLE,
                    parked.after(position - 1, 1).get(0).reason());
        }
        return RestResponse.noContent();
    }

    private void allow(String service) {
        if (!service.equals(present)) {
            throw Problem.notFound();
        }
        caller.require(Role.OPERATOR);
    }
}
