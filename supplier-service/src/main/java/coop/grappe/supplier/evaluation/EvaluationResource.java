package coop.grappe.supplier.evaluation;

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
import coop.grappe.supplier.auction.Auctions;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Judging bids over HTTP. */
@Path("/tenders/{id}")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class EvaluationResource {

    private final TenderAccess access;
    private final Bids bids;
    private final Scores scores;
    private final Evaluations evaluations;
    private final EvaluationAct act;
    private final Caller caller;
    private final Auctions auctions;
    private final DatabaseClock clock;
    private final Audit audit;

    EvaluationResource(
            TenderAccess access,
            Bids bids,
            Scores scores,
            Evaluations evaluations,
            EvaluationAct act,
            Caller caller,
            Auctions auctions,
            DatabaseClock clock,
            Audit audit) {
        this.access = access;
        this.bids = bids;
        this.scores = scores;
        this.evaluations = evaluations;
        this.act = act;
        this.caller = caller;
        this.auctions = auctions;
        this.clock = clock;
        this.audit = audit;
    }

    /** Which bid, and why. */
    @Schema(
            name = "DisqualificationPlan",
            examples =
                    "{\"bidId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"reason\":\"La licence exigée n’est pas jointe.\"}")
    record Disqualification(
            @NotNull UUID bidId, @NotBlank @Size(max = 4000) String reason) {}

    /** The bid that is out. */
    @Schema(examples = """
                {"bidId":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001",
                "state":"disqualified","reason":"La licence exigée n’est pas jointe."}""")
    record DisqualifiedView(UUID bidId, String supplierId, BidState state, String reason) {}

    @POST
    @Path("/scores")
    @Command
    @Operation(
            operationId = "scoreBid",
            summary = "Give a bid points on a quality criterion",
            description = "For the organizer’s evaluators. Giving them again replaces one’s own, until the evaluation.")
    public RestResponse<ScoreView> score(@PathParam("id") UUID id, @Valid @NotNull ScorePlan plan) {
        Tender tender = access.organizedHeld(id, Role.EVALUATOR);
        tender.requireJudging();
        requireScorable(tender, plan);
        Instant now = clock.now();
        Score score = scores.of(plan, caller.login()).orElseGet(() -> Score.given(id, plan, caller.login(), now));
        score.giveAgain(plan, now);
        scores.persistAndFlush(score);
        audit.record("bids.scored", "bids/" + plan.bidId(), tender.organizer());
        return Answers.created("/tenders/" + id + "/scores", ScoreView.of(score), score.version());
    }

    @GET
    @Path("/scores")
    @Operation(
            operationId = "listScores",
            summary = "List the points given",
            description = "For the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<Page<ScoreView>> scores(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.organized(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return Answers.page(Page.of(scores.of(id, page), page, Score::id).map(ScoreView::of), here);
    }

    @POST
    @Path("/disqualifications")
    @Command
    @Operation(
            operationId = "disqualifyBid",
            summary = "Disqualify a bid",
            description = "For the organizer’s negotiator, before the evaluation.")
    public RestResponse<DisqualifiedView> disqualify(
            @PathParam("id") UUID id, @Valid @NotNull Disqualification disqualification) {
        Tender tender = access.lockedForNegotiator(id);
        tender.requireJudging();
        auctions.requireNoneOpen(id);
        Bid bid = bidOf(tender, disqualification.bidId());
        bids.lock(bid);
        bid.disqualify(disqualification.reason());
        bids.flush();
        audit.record("bids.disqualified", "bids/" + bid.id(), tender.organizer(), bid.supplierId());
        return Answers.ok(
                new DisqualifiedView(bid.id(), bid.supplierId(), bid.state(), disqualification.reason()),
                bid.version());
    }

    @POST
    @Path("/evaluation")
    @Command
    @Operation(
            operationId = "evaluateTender",
            summary = "Evaluate the bids",
            description = "For the organizer’s negotiator, once every valid bid has points on every quality criterion."
                    + " Without a valid bid the tender was unsuccessful, and the report is empty.")
    public RestResponse<EvaluationView> evaluate(@PathParam("id") UUID id) {
        Tender tender = access.lockedForNegotiator(id);
        Instant now = clock.now();
        EvaluationView view =
                act.of(tender, now).map(EvaluationView::of).orElseGet(() -> new EvaluationView(id, now, List.of()));
        return Answers.ok(view, tender.version());
    }

    @GET
    @Path("/evaluation")
    @Operation(
            operationId = "readEvaluation",
            summary = "Read how every bid got its rank",
            description = "For the organizer; for bidders and members once an award is proposed.")
    public RestResponse<EvaluationView> evaluation(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        requireMayRead(tender);
        return evaluations
                .findByIdOptional(id)
                .map(evaluation -> Answers.ok(EvaluationView.of(evaluation)))
                .orElseThrow(Problem::notFound);
    }

    private void requireMayRead(Tender tender) {
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
            return;
        }
        boolean awarded = tender.state() == TenderState.AWARDED || tender.state() == TenderState.COMPLETE;
        if (!awarded || !access.isOfGroup(tender) && !bids.isBidder(tender.id(), caller.organization())) {
            throw Problem.notFound();
        }
    }

    private void requireScorable(Tender tender, ScorePlan plan) {
        boolean known = tender.criteria().stream()
                .anyMatch(criterion -> criterion.kind() == CriterionKind.QUALITY
                        && criterion.id().equals(plan.criterionId()));
        new Violations(EvaluationProblem.class)
                .check(known, "criterionId", "criterion.unknown")
                .throwIfAny();
        Bid bid = bidOf(tender, plan.bidId());
        bids.lock(bid);
        if (bid.state() != BidState.VALID) {
            throw new Problem(EvaluationProblem.BID_NOT_VALID);
        }
    }

    private Bid bidOf(Tender tender, UUID bidId) {
        return bids.findByIdOptional(bidId)
                .filter(bid -> bid.tenderId().equals(tender.id()))
                .orElseThrow(() -> new Violations(EvaluationProblem.class)
                        .check(false, "bidId", "bid.unknown")
                        .refusal());
    }
}
