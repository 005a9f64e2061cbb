package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests to all bidders to stay bound longer, over HTTP. */
@Path("/tenders/{id}/validity-requests")
@Tag(name = "Bids", description = "Sealed offers")
public class ValidityRequestsResource {

    private final ValidityRequests requests;
    private final Bids bids;
    private final TenderAccess tenders;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ValidityRequestsResource(
            ValidityRequests requests,
            Bids bids,
            TenderAccess tenders,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.requests = requests;
        this.bids = bids;
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "requestValidity",
            summary = "Ask all bidders to stay bound longer",
            description =
                    "For the organizer’s negotiator, after the opening. Bidders read it and extend their bids, or do not.")
    public RestResponse<ValidityRequestView> request(
            @PathParam("id") UUID id, @Valid @NotNull ValidityRequestPlan plan) {
        Tender tender = tenders.lockedForNegotiator(id);
        if (!tender.state().isOpened() || tender.state() == TenderState.COMPLETE) {
            throw new Problem(BidProblem.NOT_OPENED);
        }
        Instant now = clock.now();
        plan.check(now);
        ValidityRequest request = ValidityRequest.of(id, plan, now);
        requests.persistAndFlush(request);
        audit.record("bids.validity-requested", "tenders/" + id, tender.organizer());
        return Answers.created(
                "/tenders/" + id + "/validity-requests", ValidityRequestView.of(request, bids.validOf(id)));
    }

    @GET
    @Operation(
            operationId = "listValidityRequests",
            summary = "List the requests to stay bound longer",
            description = "For bidders, and for the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<Page<ValidityRequestView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        List<Bid> known = knownBids(tenders.visible(id));
        return Answers.page(
                Page.of(requests.of(id, page), page, ValidityRequest::id)
                        .map(request -> ValidityRequestView.of(request, known)),
                here);
    }

    private List<Bid> knownBids(Tender tender) {
        List<Bid> valid = bids.validOf(tender.id());
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
            return valid;
        }
        if (!bids.isBidder(tender.id(), caller.organization())) {
            throw Problem.notFound();
        }
        return valid.stream().filter(bid -> caller.actsFor(bid.supplierId())).toList();
    }
}
