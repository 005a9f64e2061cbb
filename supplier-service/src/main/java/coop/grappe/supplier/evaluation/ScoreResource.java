package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
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

/** Evaluators' points over HTTP. */
@Path("/tenders/{id}/scores")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class ScoreResource {

    private final TenderAccess access;
    private final JudgedBids judged;
    private final Scores scores;
    private final Scorings scorings;
    private final Panels panels;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    ScoreResource(
            TenderAccess access,
            JudgedBids judged,
            Scores scores,
            Scorings scorings,
            Panels panels,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.access = access;
        this.judged = judged;
        this.scores = scores;
        this.scorings = scorings;
        this.panels = panels;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "scoreBid",
            summary = "Give a bid points on a quality criterion",
            description =
                    "For evaluators that have declared their conflicts of interest, on bids from which they are not recused."
                            + " Giving them again replaces one’s own, until individual scoring is closed.")
    public RestResponse<ScoreView> score(@PathParam("id") UUID id, @Valid @NotNull ScorePlan plan) {
        Tender tender = access.lockedForEvaluator(id);
        tender.requireJudging();
        Scoring scoring = scorings.begun(id);
        Optional<Score> earlier = scores.of(plan, caller.login());
        scoring.requireScoring(earlier.isPresent());
        judged.requireJudge(tender, plan.bidId(), plan.criterionId(), caller.login());
        Instant now = clock.now();
        Score score = earlier.orElseGet(() -> Score.given(id, plan, caller.login(), now));
        score.giveAgain(plan, now);
        scores.persistAndFlush(score);
        audit.record("bids.scored", "bids/" + plan.bidId(), tender.organizer());
        closeIfComplete(tender, scoring, now);
        return Answers.created("/tenders/" + id + "/scores", ScoreView.of(score), score.version());
    }

    private void closeIfComplete(Tender tender, Scoring scoring, Instant now) {
        Panel panel = panels.of(tender);
        if (panel.isNamed() && panel.isComplete()) {
            scoring.close(now);
            audit.record("tenders.individual-scoring-closed", "tenders/" + tender.id(), tender.organizer());
        }
    }

    @GET
    @Operation(
            operationId = "listScores",
            summary = "List the points given",
            description =
                    "An evaluator sees its own only, and the negotiator none, until individual scoring is closed; the"
                            + " organizer’s auditor sees all.")
    public RestResponse<Page<ScoreView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = access.judged(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        boolean all = scorings.of(id).state() != ScoringState.INDIVIDUAL
                || caller.actsFor(tender.organizer()) && caller.has(Role.AUDITOR);
        List<Score> found = all ? scores.of(id, page) : scores.of(id, caller.login(), page);
        return Answers.page(Page.of(found, page, Score::id).map(ScoreView::of), here);
    }
}
