package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Declarations of conflicts of interest over HTTP. */
@Path("/tenders/{id}/declarations")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class DeclarationResource {

    private final TenderAccess access;
    private final Declarations declarations;
    private final Scorings scorings;
    private final Panels panels;
    private final Bids bids;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    DeclarationResource(
            TenderAccess access,
            Declarations declarations,
            Scorings scorings,
            Panels panels,
            Bids bids,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.access = access;
        this.declarations = declarations;
        this.scorings = scorings;
        this.panels = panels;
        this.bids = bids;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "declareConflicts",
            summary = "Declare conflicts of interest",
            description =
                    "For evaluators, once they know who bids and before they score: none, with some bidders (whose bids"
                            + " they do not judge), or recused from all. A conflict can be added later, and none taken back.")
    public RestResponse<DeclarationView> declare(@PathParam("id") UUID id, @Valid @NotNull DeclarationPlan plan) {
        Tender tender = access.lockedForEvaluator(id);
        tender.requireJudging();
        scorings.of(id).require(ScoringAct.DECLARE);
        plan.check(bidders(id));
        Instant now = clock.now();
        Optional<Declaration> earlier = declarations.of(id, caller.login());
        earlier.ifPresent(declaration -> declaration.widen(plan, now));
        Declaration declaration = earlier.orElseGet(() -> Declaration.made(id, caller, plan, now));
        declarations.persistAndFlush(declaration);
        audit.record("tenders.conflicts-declared", "tenders/" + id, tender.organizer());
        reopenIfUnscored(tender);
        return Answers.created(
                "/tenders/" + id + "/declarations", DeclarationView.of(declaration), declaration.version());
    }

    /** A recusal that leaves a bid without points lets others give them. */
    private void reopenIfUnscored(Tender tender) {
        Scoring scoring = scorings.of(tender.id());
        if (scoring.state() == ScoringState.CONSENSUS && panels.of(tender).unscored() > 0) {
            scoring.reopen();
            audit.record("tenders.individual-scoring-reopened", "tenders/" + tender.id(), tender.organizer());
        }
    }

    private Set<String> bidders(UUID tenderId) {
        return bids.openedOf(tenderId).stream().map(Bid::supplierId).collect(Collectors.toSet());
    }

    @GET
    @Operation(
            operationId = "listDeclarations",
            summary = "List declarations of conflicts of interest",
            description = "All of them for the organizer’s negotiator and auditor; one’s own for an evaluator.")
    public RestResponse<Page<DeclarationView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = access.judged(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        boolean all = caller.actsFor(tender.organizer()) && caller.hasAny(Role.NEGOTIATOR, Role.AUDITOR);
        List<Declaration> found = all
                ? declarations.of(id, page)
                : declarations.of(id, caller.login()).stream().toList();
        return Answers.page(Page.of(found, page, Declaration::id).map(DeclarationView::of), here);
    }
}
