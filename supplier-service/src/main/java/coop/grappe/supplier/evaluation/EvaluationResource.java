package coop.grappe.supplier.evaluation;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The ranking of bids over HTTP. */
@Path("/tenders/{id}/evaluation")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class EvaluationResource {

    private final TenderAccess access;
    private final Bids bids;
    private final Evaluations evaluations;
    private final EvaluationAct act;
    private final Caller caller;
    private final DatabaseClock clock;

    EvaluationResource(
            TenderAccess access,
            Bids bids,
            Evaluations evaluations,
            EvaluationAct act,
            Caller caller,
            DatabaseClock clock) {
        this.access = access;
        this.bids = bids;
        this.evaluations = evaluations;
        this.act = act;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @Operation(
            operationId = "evaluateTender",
            summary = "Evaluate the bids",
            description =
                    "For the organizer’s negotiator, once every valid bid has points on every quality criterion, and every"
                            + " bidder with an abnormally low price was asked about it (or the negotiator says why not)."
                            + " Without a valid bid the tender was unsuccessful, and the report is empty.")
    public RestResponse<EvaluationView> evaluate(@PathParam("id") UUID id, @Valid @Nullable EvaluationPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        Instant now = clock.now();
        Text reasons = plan == null ? null : plan.lowPriceReasons();
        EvaluationView view = act.of(tender, reasons, now)
                .map(EvaluationView::of)
                .orElseGet(() -> EvaluationView.empty(id, tender.judging(), now));
        return Answers.ok(view, tender.version());
    }

    @GET
    @Operation(
            operationId = "readEvaluation",
            summary = "Read how every bid got its rank",
            description =
                    "For the organizer and the committee; for members and bidders once an award is proposed. A bidder does"
                            + " not see what the others asked.")
    public RestResponse<EvaluationView> evaluation(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        requireMayRead(tender);
        EvaluationView view =
                evaluations.findByIdOptional(id).map(EvaluationView::of).orElseThrow(Problem::notFound);
        return Answers.ok(
                access.mayKnowPrices(tender) ? view : view.withPricesOf(caller.organization(), priceOf(tender)));
    }

    @GET
    @Path("/standing")
    @Operation(
            operationId = "readStanding",
            summary = "Read how one’s own bid fared",
            description =
                    "For bidders once an award is proposed: their ranks, what they lacked beside the first, and why they were"
                            + " excluded if they were.")
    public RestResponse<StandingView> standing(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        if (!isAwarded(tender) || !bids.isBidder(id, caller.organization())) {
            throw Problem.notFound();
        }
        Evaluation evaluation = evaluations.findByIdOptional(id).orElseThrow(Problem::notFound);
        return Answers.ok(
                StandingView.of(evaluation, caller.organization(), priceOf(tender), access.mayKnowPrices(tender)));
    }

    private void requireMayRead(Tender tender) {
        if (access.judges(tender)) {
            return;
        }
        if (caller.actsFor(tender.organizer())) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
            return;
        }
        if (!isAwarded(tender) || !access.isOfGroup(tender) && !bids.isBidder(tender.id(), caller.organization())) {
            throw Problem.notFound();
        }
    }

    private static boolean isAwarded(Tender tender) {
        return tender.state() == TenderState.AWARDED || tender.state() == TenderState.COMPLETE;
    }

    private static String priceOf(Tender tender) {
        return tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .map(Criterion::id)
                .findFirst()
                .orElseThrow();
    }
}
