package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.Bids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The complaints about an award over HTTP. */
@Path("/awards/{id}/complaints")
@Tag(name = "Complaints", description = "Bidders’ objections in the standstill")
public class AwardComplaintsResource {

    private final Complaints complaints;
    private final Awards awards;
    private final Bids bids;
    private final AwardAccess access;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    AwardComplaintsResource(
            Complaints complaints,
            Awards awards,
            Bids bids,
            AwardAccess access,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.complaints = complaints;
        this.awards = awards;
        this.bids = bids;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "fileComplaint",
            summary = "Complain about an award",
            description = "For bidders, in the standstill. While it is open the award does not become active.")
    public RestResponse<ComplaintView> file(@PathParam("id") UUID id, @Valid @NotNull Plan plan) {
        Award award = access.visible(id);
        caller.require(Role.SUPPLIER);
        if (!bids.isBidder(award.tenderId(), caller.organization())) {
            throw new Problem(AwardProblem.BIDDERS_ONLY);
        }
        awards.lock(award);
        Complaint complaint = Complaint.filed(award, caller.organization(), plan.reason(), clock.now());
        complaints.persistAndFlush(complaint);
        record("complaints.filed", complaint);
        return Answers.created("/complaints/" + complaint.id(), ComplaintView.of(complaint), complaint.version());
    }

    @GET
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints about an award",
            description = "All of them for the organizer, one’s own for a bidder.")
    public RestResponse<Page<ComplaintView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var found = complaints.of(access.visible(id), caller.organization(), page);
        return Answers.page(Page.of(found, page, Complaint::id).map(ComplaintView::of), here);
    }

    /** What the bidder objects to. */
    @Schema(name = "ComplaintPlan", examples = "{\"reason\":\"Notre prix pour le lot 2 est plus bas.\"}")
    record Plan(@NotBlank @Size(max = 10_000) String reason) {}

    private void record(String act, Complaint complaint) {
        audit.record(act, "complaints/" + complaint.id(), complaint.organizer(), complaint.supplierId());
    }
}
