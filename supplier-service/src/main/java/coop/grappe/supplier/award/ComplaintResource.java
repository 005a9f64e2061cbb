package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.tender.TenderAccess;
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
    private final AwardDecision decision;
    private final TenderAccess tenders;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ComplaintResource(
            Complaints complaints,
            AwardDecision decision,
            TenderAccess tenders,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.complaints = complaints;
        this.decision = decision;
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readComplaint",
            summary = "Read a complaint",
            description =
                    "For its bidder and the organizer, and for the group’s members once it is dismissed or upheld.")
    public RestResponse<ComplaintView> read(@PathParam("id") UUID id) {
        Complaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(complaint.supplierId()) && !isDecidedForGroup(complaint)) {
            caller.requireOrganization(complaint.organizer());
        }
        return Answers.ok(ComplaintView.of(complaint), complaint.version());
    }

    private boolean isDecidedForGroup(Complaint complaint) {
        return ComplaintAct.deciding(complaint.state()).isPresent()
                && tenders.reader().member();
    }

    @POST
    @Path("/answer")
    @Command
    @Operation(
            operationId = "answerComplaint",
            summary = "Answer a complaint before it is decided",
            description =
                    "For the organizer’s negotiator or auditor, once. Its bidder reads it, and may withdraw the complaint.")
    public RestResponse<ComplaintView> answer(@PathParam("id") UUID id, @Valid @NotNull Answer answer) {
        Complaint complaint = organized(id);
        decision.lock(complaint);
        complaint.answer(answer.answer(), clock.now());
        return decided(complaint);
    }

    @POST
    @Path("/resolution")
    @Command
    @Operation(
            operationId = "resolveComplaint",
            summary = "Dismiss or uphold a complaint",
            description =
                    "For a negotiator or auditor of the organizer who did not propose the award. Upholding it cancels the award of its"
                            + " lots; dismissing it lets them go on.")
    public RestResponse<ComplaintView> resolve(@PathParam("id") UUID id, @Valid @NotNull Resolution resolution) {
        Complaint complaint = organized(id);
        AwardDecision.Locked about = decision.lock(complaint);
        about.award().requireOtherThanProposer(caller.login());
        complaint.resolve(resolution.outcome(), resolution.explanation(), caller.login(), clock.now());
        decision.afterComplaint(complaint, about);
        return decided(complaint);
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawComplaint",
            summary = "Withdraw a complaint",
            description = "For its bidder, until it is decided.")
    public RestResponse<ComplaintView> withdraw(@PathParam("id") UUID id) {
        Complaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(complaint.supplierId());
        caller.require(Role.SUPPLIER);
        AwardDecision.Locked about = decision.lock(complaint);
        complaint.withdraw(clock.now());
        decision.afterComplaint(complaint, about);
        return decided(complaint);
    }

    private Complaint organized(UUID id) {
        Complaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(complaint.organizer());
        caller.require(Role.NEGOTIATOR, Role.AUDITOR);
        return complaint;
    }

    private RestResponse<ComplaintView> decided(Complaint complaint) {
        complaints.flush();
        audit.record(
                "complaints." + complaint.state().word(),
                "complaints/" + complaint.id(),
                complaint.organizer(),
                complaint.supplierId());
        return Answers.ok(ComplaintView.of(complaint), complaint.version());
    }

    /** What the organizer says to it. */
    @Schema(name = "ComplaintAnswer", examples = "{\"answer\":\"Nous vérifions le calcul du lot 2.\"}")
    record Answer(@NotBlank @Size(max = 10_000) String answer) {}

    /** What comes of it. */
    @Schema(
            name = "ComplaintResolution",
            examples = "{\"outcome\":\"dismissed\",\"explanation\":\"Le prix comparé est celui de toute la demande.\"}")
    record Resolution(
            @NotNull @Schema(examples = "dismissed") ComplaintState outcome,
            @NotBlank @Size(max = 10_000) String explanation) {}
}
