package coop.grappe.member.ballot;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Ballots over HTTP. */
@Path("/ballots")
@Tag(name = "Ballots", description = "The members’ decision on an award")
public class BallotResource {

    private final Ballots ballots;
    private final Roll roll;
    private final Votes votes;
    private final BallotDecision decision;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    BallotResource(
            Ballots ballots,
            Roll roll,
            Votes votes,
            BallotDecision decision,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.ballots = ballots;
        this.roll = roll;
        this.votes = votes;
        this.decision = decision;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** What the member says. */
    @Schema(name = "CastVote", examples = "{\"choice\":\"approve\"}")
    record CastVote(@NotNull Choice choice) {}

    @GET
    @Transactional
    @Operation(
            operationId = "listBallots",
            summary = "List ballots",
            description = "Those of one’s own campaigns, and those on whose roll one’s organization is.")
    public RestResponse<Page<BallotView>> list(
            @QueryParam("campaign") @Nullable UUID campaign,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var found = ballots.visibleTo(caller.organization(), campaign, page);
        return Answers.page(Page.of(found, page, Ballot::id).map(BallotView::of), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readBallot",
            summary = "Read a ballot",
            description = "How many have voted at any time; how they voted once it is decided.")
    public RestResponse<BallotView> read(@PathParam("id") UUID id) {
        Ballot ballot = visible(ballots.findById(id));
        return Answers.ok(BallotView.of(ballot), ballot.version());
    }

    @GET
    @Path("/{id}/roll")
    @Operation(operationId = "readRoll", summary = "Read who may vote, and who has")
    public RestResponse<Page<VoterView>> roll(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        visible(ballots.findById(id));
        Page<Voter> voters = Page.of(roll.after(id, page.afterText(), page.limitPlusOne()), page, Voter::memberId);
        Set<String> voted =
                votes.whoVoted(id, voters.items().stream().map(Voter::memberId).toList());
        return Answers.page(
                voters.map(voter -> new VoterView(voter.memberId(), voter.name(), voted.contains(voter.memberId()))),
                here);
    }

    @POST
    @Path("/{id}/votes")
    @Command
    @Operation(
            operationId = "vote",
            summary = "Vote for one’s organization",
            description =
                    "For delegates of members on the roll. One member, one vote, once; the answer is a receipt to keep.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<ReceiptView> vote(@PathParam("id") UUID id, @Valid @NotNull CastVote cast) {
        Ballot ballot = ballots.locked(id).orElseThrow(Problem::notFound);
        requireOnRoll(ballot);
        if (votes.hasVoted(id, caller.organization())) {
            throw new Problem(BallotProblem.ALREADY_VOTED);
        }
        Vote vote = ballot.cast(caller.organization(), caller.login(), cast.choice(), VoteChain.salt(), clock.now());
        votes.persistAndFlush(vote);
        audit.record("ballots.voted", "ballots/" + id, caller.organization());
        decision.ifOver(ballot);
        return Answers.created("/ballots/" + id, ReceiptView.of(vote));
    }

    @GET
    @Path("/{id}/receipts")
    @Operation(
            operationId = "readVoteChain",
            summary = "Read the chain of all votes",
            description =
                    "Once the ballot is decided. Names nobody; a voter finds its own by its receipt, and anyone can"
                            + " recompute every digest.")
    public RestResponse<Page<ChainLinkView>> receipts(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        visible(ballots.findById(id)).requireDecided();
        var chain = votes.after(id, page.afterNumber(), page.limitPlusOne());
        return Answers.page(Page.of(chain, page, Vote::sequence).map(ChainLinkView::of), here);
    }

    private Ballot visible(@Nullable Ballot ballot) {
        if (ballot == null
                || !caller.actsFor(ballot.organizer()) && !roll.contains(ballot.id(), caller.organization())) {
            throw Problem.notFound();
        }
        return ballot;
    }

    /** The organizer sees the ballot but has no vote: a role that is missing. Others see nothing. */
    private void requireOnRoll(Ballot ballot) {
        visible(ballot);
        caller.require(Role.DELEGATE);
        if (!roll.contains(ballot.id(), caller.organization())) {
            throw Problem.notFound();
        }
    }
}
