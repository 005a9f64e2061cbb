package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One complaint over HTTP. */
@Path("/complaints/{id}")
@Tag(name = "Complaints", description = "Bidders’ objections in the standstill")
public class ComplaintResource {

    private final Complaints complaints;
    private final Awards awards;
    private final AwardDecision decision;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ComplaintResource(
            Complaints complaints,
            Awards awards,
            AwardDecision decision,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.complaints = complaints;
        this.awards = awards;
        this.decision = decision;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readComplaint",
            summary = "Read a complaint",
            description = "For its bidder and the organizer.")
    public RestResponse<ComplaintView> read(@PathParam("id") UUID id) {
        Complaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(complaint.supplierId())) {
            caller.requireOrganization(complaint.organizer());
        }
        return Answers.ok(ComplaintView.of(complaint), complaint.version());
    }

    @POST
    @Path("/resolution")
    @Command
    @Operation(
            operationId = "resolveComplaint",
            summary = "Dismiss or uphold a complaint",
            description = "For the organizer’s negotiator. Upholding it cancels the award.")
    public RestResponse<ComplaintView> resolve(@PathParam("id") UUID id, @Valid @NotNull Resolution resolution) {
        Complaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(complaint.organizer());
        caller.require(Role.NEGOTIATOR);
        Award award = awards.findByIdOptional(complaint.awardId()).orElseThrow();
        Tender tender = decision.lock(award);
        complaints.lock(complaint);
        complaint.resolve(resolution.outcome(), resolution.explanation(), clock.now());
        complaints.flush();
        record("complaints." + complaint.state().word(), complaint);
        if (complaint.state() == ComplaintState.UPHELD && award.state() == AwardState.RATIFIED) {
            decision.cancel(award, tender, "complaint-upheld");
        }
        return Answers.ok(ComplaintView.of(complaint), complaint.version());
    }

    /** What comes of it. */
    @Schema(
            name = "ComplaintResolution",
            examples = "{\"outcome\":\"dismissed\",\"explanation\":\"Le prix comparé est celui de toute la demande.\"}")
    record Resolution(
            @NotNull @Schema(examples = "dismissed") ComplaintState outcome,
            @NotBlank @Size(max = 10_000) String explanation) {}

    private void record(String act, Complaint complaint) {
        audit.record(act, "complaints/" + complaint.id(), complaint.organizer(), complaint.supplierId());
    }
}
