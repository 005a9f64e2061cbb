package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The course of scoring over HTTP. */
@Path("/tenders/{id}/individual-scoring")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class ScoringResource {

    private final TenderAccess access;
    private final Scorings scorings;
    private final Panels panels;
    private final DatabaseClock clock;
    private final Audit audit;

    ScoringResource(TenderAccess access, Scorings scorings, Panels panels, DatabaseClock clock, Audit audit) {
        this.access = access;
        this.scorings = scorings;
        this.panels = panels;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readScoring",
            summary = "Read how far the evaluators have come",
            description =
                    "Without their points. For the organizer’s negotiator, evaluators and auditor, and for the committee.")
    public RestResponse<ScoringView> read(@PathParam("id") UUID id) {
        Tender tender = access.judged(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return Answers.ok(ScoringView.of(scorings.of(id), panels.of(tender)));
    }

    @POST
    @Path("/closing")
    @Command
    @Operation(
            operationId = "closeIndividualScoring",
            summary = "Close individual scoring",
            description =
                    "For the organizer’s negotiator, once every bid has points on every criterion from someone. From then on evaluators see all points, and agree where they differ."
                            + " It closes by itself once everyone on a named committee has scored.")
    public RestResponse<ScoringView> close(@PathParam("id") UUID id) {
        Tender tender = access.lockedForNegotiator(id);
        tender.requireJudging();
        Panel panel = panels.of(tender);
        Scoring scoring = scorings.begun(id);
        scoring.close(clock.now());
        if (panel.unscored() > 0) {
            throw new Problem(EvaluationProblem.SCORES_MISSING, panel.unscored()).with("missing", panel.unscored());
        }
        scorings.flush();
        audit.record("tenders.individual-scoring-closed", "tenders/" + id, tender.organizer());
        return Answers.ok(ScoringView.of(scoring, panel), scoring.version());
    }
}
