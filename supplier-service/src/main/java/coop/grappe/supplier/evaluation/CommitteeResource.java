package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.registry.GroupMembers;
import coop.grappe.supplier.tender.Evaluator;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.Tenders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who judges the bids, over HTTP. */
@Path("/tenders/{id}/committee")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class CommitteeResource {

    private final TenderAccess access;
    private final Tenders tenders;
    private final Scorings scorings;
    private final Scores scores;
    private final GroupMembers members;
    private final Preconditions preconditions;
    private final Audit audit;

    CommitteeResource(
            TenderAccess access,
            Tenders tenders,
            Scorings scorings,
            Scores scores,
            GroupMembers members,
            Preconditions preconditions,
            Audit audit) {
        this.access = access;
        this.tenders = tenders;
        this.scorings = scorings;
        this.scores = scores;
        this.members = members;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @PUT
    @Command
    @Operation(
            operationId = "nameCommittee",
            summary = "Name who judges the bids",
            description = "For the organizer’s negotiator: evaluators of the organizer or of members. Once the bids are"
                    + " opened the committee can only grow. Without one every evaluator of the organizer judges.")
    public RestResponse<CommitteeView> name(@PathParam("id") UUID id, @Valid @NotNull CommitteePlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        preconditions.require(tender.version());
        plan.check(organization -> organization.equals(tender.organizer()) || members.contains(organization));
        scorings.of(id).require(ScoringAct.NAME_COMMITTEE);
        requireToHold(id, plan);
        tender.nameCommittee(plan.members());
        tenders.flush();
        audit.record("tenders.committee-named", "tenders/" + id, tender.organizer());
        return Answers.ok(new CommitteeView(tender.committee()), tender.version());
    }

    @GET
    @Operation(
            operationId = "readCommittee",
            summary = "Read who judges the bids",
            description = "For the organizer’s negotiator, evaluators and auditor, and for the committee.")
    public RestResponse<CommitteeView> read(@PathParam("id") UUID id) {
        Tender tender = access.judged(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        return Answers.ok(new CommitteeView(tender.committee()), tender.version());
    }

    /** Who has given points stays a judge. */
    private void requireToHold(UUID tenderId, CommitteePlan plan) {
        List<String> logins = plan.members().stream().map(Evaluator::login).toList();
        if (scores.of(tenderId).stream().anyMatch(score -> !logins.contains(score.evaluator()))) {
            throw new Problem(EvaluationProblem.SCORES_GIVEN);
        }
    }
}
