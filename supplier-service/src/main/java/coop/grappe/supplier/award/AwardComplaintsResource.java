package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The complaints about an award over HTTP. */
@Path("/awards/{id}/complaints")
@Tag(name = "Complaints", description = "Bidders’ objections in the standstill")
public class AwardComplaintsResource {

    private final Complaints complaints;
    private final AwardDecision decision;
    private final Bids bids;
    private final AwardAccess access;
    private final TenderAccess tenders;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    AwardComplaintsResource(
            Complaints complaints,
            AwardDecision decision,
            Bids bids,
            AwardAccess access,
            TenderAccess tenders,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.complaints = complaints;
        this.decision = decision;
        this.bids = bids;
        this.access = access;
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "fileComplaint",
            summary = "Complain about an award",
            description =
                    "For bidders, in the standstill. It names lots that its bidder has bid on, or concerns all of them; these lots wait for"
                            + " its decision, the others do not.")
    public RestResponse<ComplaintView> file(@PathParam("id") UUID id, @Valid @NotNull Plan plan) {
        Award award = access.visible(id);
        caller.require(Role.SUPPLIER);
        if (!bids.isBidder(award.tenderId(), caller.organization())) {
            throw new Problem(AwardProblem.BIDDERS_ONLY);
        }
        Tender tender = decision.lock(award);
        Duration period = tender.rules().standstillPeriod();
        List<UUID> lots = lots(award, plan);
        Complaint complaint = Complaint.filed(award, caller.organization(), lots, plan.reason(), period, clock.now());
        complaints.persistAndFlush(complaint);
        record("complaints.filed", complaint);
        return Answers.created("/complaints/" + complaint.id(), ComplaintView.of(complaint), complaint.version());
    }

    /** Those that it names, or all that it may name. */
    private List<UUID> lots(Award award, Plan plan) {
        Set<UUID> offered = bids.openedOf(award.tenderId()).stream()
                .filter(bid -> bid.supplierId().equals(caller.organization()))
                .flatMap(bid -> bid.offers().keySet().stream())
                .collect(Collectors.toSet());
        List<UUID> possible = award.lots().stream()
                .filter(lot -> lot.itemIds().stream().anyMatch(offered::contains))
                .map(Lot::id)
                .toList();
        new Violations(AwardProblem.class)
                .check(possible.containsAll(plan.lots()), "lots", "lots.foreign")
                .check(!possible.isEmpty(), "lots", "lots.none")
                .throwIfAny();
        return plan.lots().isEmpty()
                ? possible
                : plan.lots().stream().distinct().toList();
    }

    @GET
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints about an award",
            description =
                    "All of them for the organizer, one’s own for a bidder, those that are dismissed or upheld for the group’s members.")
    public RestResponse<Page<ComplaintView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var found = complaints.of(access.visible(id), tenders.reader(), page);
        return Answers.page(Page.of(found, page, Complaint::id).map(ComplaintView::of), here);
    }

    /**
     * What the bidder objects to.
     *
     * @param lots whose award it objects to; all that it has bid on if absent
     */
    @Schema(
            name = "ComplaintPlan",
            examples =
                    "{\"reason\":\"Notre prix pour le lot 2 est plus bas.\",\"lots\":[\"01890a5d-ac96-774b-bcce-b30209000005\"]}")
    record Plan(
            @NotBlank @Size(max = 10_000) String reason,
            @Size(max = 1000) List<@NotNull UUID> lots) {

        Plan {
            lots = Objects.requireNonNullElse(lots, List.of());
        }
    }

    private void record(String act, Complaint complaint) {
        audit.record(act, "complaints/" + complaint.id(), complaint.organizer(), complaint.supplierId());
    }
}
