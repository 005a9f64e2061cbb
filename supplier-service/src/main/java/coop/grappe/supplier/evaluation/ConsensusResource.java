package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Points that the evaluators agree on, over HTTP. */
@Path("/tenders/{id}/consensus")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class ConsensusResource {

    private final TenderAccess access;
    private final JudgedBids judged;
    private final Agreements agreements;
    private final Scorings scorings;
    private final Panels panels;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ConsensusResource(
            TenderAccess access,
            JudgedBids judged,
            Agreements agreements,
            Scorings scorings,
            Panels panels,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.access = access;
        this.judged = judged;
        this.agreements = agreements;
        this.scorings = scorings;
        this.panels = panels;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "recordConsensus",
            summary = "Record points that the evaluators agree on",
            description =
                    "For an evaluator who judges the bid, once individual scoring is closed; the others who judge it confirm."
                            + " Recording them again begins the confirmations anew.")
    public RestResponse<AgreementView> record(@PathParam("id") UUID id, @Valid @NotNull AgreementPlan plan) {
        Tender tender = agreeing(id);
        Bid bid = judged.requireJudge(tender, plan.bidId(), plan.criterionId(), caller.login());
        List<String> judges = panels.of(tender).judgesOf(bid);
        Instant now = clock.now();
        Optional<Agreement> earlier = agreements.on(plan.bidId(), plan.criterionId());
        earlier.ifPresent(agreement -> agreement.proposeAgain(plan, caller.login(), judges, now));
        Agreement agreement = earlier.orElseGet(() -> Agreement.proposed(id, plan, caller.login(), judges, now));
        agreements.persistAndFlush(agreement);
        audit.record("bids.consensus-recorded", "bids/" + bid.id(), tender.organizer());
        return Answers.created("/tenders/" + id + "/consensus", AgreementView.of(agreement), agreement.version());
    }

    @POST
    @Path("/{agreement}/confirmation")
    @Command
    @Operation(
            operationId = "confirmConsensus",
            summary = "Confirm points that the evaluators agree on",
            description = "For the evaluators who judge the bid. The points count once all of them have confirmed.")
    public RestResponse<AgreementView> confirm(@PathParam("id") UUID id, @PathParam("agreement") UUID agreementId) {
        Tender tender = agreeing(id);
        Agreement agreement = agreements
                .findByIdOptional(agreementId)
                .filter(found -> found.tenderId().equals(id))
                .orElseThrow(Problem::notFound);
        Bid bid = judged.requireJudge(tender, agreement.bidId(), agreement.criterionId(), caller.login());
        agreement.confirm(caller.login(), panels.of(tender).judgesOf(bid), clock.now());
        agreements.flush();
        audit.record("bids.consensus-confirmed", "bids/" + bid.id(), tender.organizer());
        return Answers.ok(AgreementView.of(agreement), agreement.version());
    }

    private Tender agreeing(UUID id) {
        Tender tender = access.lockedForEvaluator(id);
        tender.requireJudging();
        scorings.of(id).require(ScoringAct.AGREE);
        return tender;
    }

    @GET
    @Operation(
            operationId = "listConsensus",
            summary = "List points that the evaluators agree on",
            description = "For the organizer’s negotiator, evaluators and auditor, and for the committee.")
    public RestResponse<Page<AgreementView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.judged(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return Answers.page(
                Page.of(agreements.of(id, page), page, Agreement::id).map(AgreementView::of), here);
    }
}
