package coop.grappe.supplier.tender;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tenders over HTTP: reading, and preparing them before publication. */
@Path("/tenders")
@Tag(name = "Tenders", description = "Calls for bids on what members need")
public class TenderResource {

    private final Tenders tenders;
    private final TenderAccess access;
    private final Preconditions preconditions;
    private final Audit audit;

    TenderResource(Tenders tenders, TenderAccess access, Preconditions preconditions, Audit audit) {
        this.tenders = tenders;
        this.access = access;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "listTenders",
            summary = "List tenders",
            description =
                    "One’s own drafts; for members what is published; for suppliers what is open or invites them.")
    public RestResponse<Page<TenderSummary>> list(
            @QueryParam("state") @Parameter(example = "active") @Nullable String state,
            @QueryParam("campaign") @Nullable UUID campaign,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var found = tenders.visibleTo(access.reader(), TenderFilter.state(state), campaign, page);
        return Answers.page(Page.of(found, page, Tender::id).map(TenderSummary::of), here);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readTender",
            summary = "Read a tender",
            description = "Suppliers see neither the mandate’s ceiling nor what the members pay today.")
    public RestResponse<TenderView> read(@PathParam("id") UUID id) {
        return answer(access.visible(id));
    }

    @PUT
    @Path("/{id}/lots")
    @Command
    @Operation(
            operationId = "cutLots",
            summary = "Cut a tender into lots",
            description = "For the organizer’s negotiator, before publication. Every item is in exactly one lot.")
    public RestResponse<TenderView> cutLots(@PathParam("id") UUID id, @Valid @NotNull LotPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        preconditions.require(tender.version());
        tender.cutInto(plan);
        return prepared(tender, "tenders.lots-cut");
    }

    @PUT
    @Path("/{id}/criteria")
    @Command
    @Operation(
            operationId = "setCriteria",
            summary = "Set the criteria of a tender",
            description =
                    "For the organizer’s negotiator, before publication. Weights add up to 100; one is the price. With them"
                            + " go the formula for its points, the rule for equal bids, and how far evaluators may differ.")
    public RestResponse<TenderView> setCriteria(@PathParam("id") UUID id, @Valid @NotNull CriterionPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        preconditions.require(tender.version());
        tender.judgeBy(plan);
        return prepared(tender, "tenders.criteria-set");
    }

    private RestResponse<TenderView> prepared(Tender tender, String act) {
        tenders.flush();
        audit.record(act, "tenders/" + tender.id(), tender.organizer());
        return answer(tender);
    }

    private RestResponse<TenderView> answer(Tender tender) {
        return Answers.ok(TenderView.of(tender, access.isOfGroup(tender)), tender.version());
    }
}
