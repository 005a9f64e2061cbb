package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The thresholds of price schedules over HTTP. */
@Path("/tenders/{id}/breakpoints")
@Tag(name = "Tenders", description = "Calls for bids on what members need")
public class BreakpointResource {

    private final Tenders tenders;
    private final TenderAccess access;
    private final Preconditions preconditions;
    private final Audit audit;

    BreakpointResource(Tenders tenders, TenderAccess access, Preconditions preconditions, Audit audit) {
        this.tenders = tenders;
        this.access = access;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @PUT
    @Command
    @Operation(
            operationId = "setBreakpoints",
            summary = "Set the thresholds that price schedules must have",
            description =
                    "For the organizer’s negotiator, before publication; later an amendment can. For other items suppliers choose their tiers.")
    public RestResponse<TenderView> set(@PathParam("id") UUID id, @Valid @NotNull BreakpointPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        preconditions.require(tender.version());
        tender.tierBy(plan);
        tenders.flush();
        audit.record("tenders.breakpoints-set", "tenders/" + tender.id(), tender.organizer());
        return Answers.ok(TenderView.of(tender, true), tender.version());
    }
}
