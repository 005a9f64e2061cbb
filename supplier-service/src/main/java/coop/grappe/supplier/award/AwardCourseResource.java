package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How winners drop out of an award over HTTP, and how the search for others is given up. */
@Path("/awards/{id}")
@Tag(name = "Awards", description = "What is proposed to the members, and what comes of it")
public class AwardCourseResource {

    private final Awards awards;
    private final AwardAccess access;
    private final AwardDecision decision;
    private final AwardRelease release;
    private final Caller caller;

    AwardCourseResource(
            Awards awards, AwardAccess access, AwardDecision decision, AwardRelease release, Caller caller) {
        this.awards = awards;
        this.access = access;
        this.decision = decision;
        this.release = release;
        this.caller = caller;
    }

    @POST
    @Path("/refusals")
    @Command
    @Operation(
            operationId = "refuseAward",
            summary = "Refuse what one would win",
            description =
                    "For a winner, until the award is in force; from then on it declines to sign its contract. Before the members’ decision the"
                            + " proposal is withdrawn; after it, the supplier’s part is cancelled. The same conditions are solved anew"
                            + " without it.")
    public RestResponse<AwardView> refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        Award award = access.won(id);
        caller.require(Role.SUPPLIER);
        Falling falling = Falling.dropOut(caller.organization(), "refused", refusal.reason());
        Award cancelled = dropOut(award, falling, caller.organization());
        return created(AwardView.forBidder(cancelled, caller.organization()), cancelled.version());
    }

    @POST
    @Path("/failures")
    @Command
    @Operation(
            operationId = "recordFailure",
            summary = "Record that a winner cannot deliver",
            description =
                    "For the organizer’s negotiator, until the award is in force; with the same consequences as a refusal.")
    public RestResponse<AwardView> fail(@PathParam("id") UUID id, @Valid @NotNull Failure failure) {
        Award award = access.organized(id, Role.NEGOTIATOR);
        if (!award.isWinner(failure.supplierId())) {
            throw new Problem(AwardProblem.NOT_A_WINNER, failure.supplierId());
        }
        Falling falling = Falling.dropOut(failure.supplierId(), failure.kind().word(), failure.reason());
        Award cancelled = dropOut(award, falling, failure.supplierId());
        return created(AwardView.forGroup(cancelled), cancelled.version());
    }

    @POST
    @Path("/abandonment")
    @Command
    @Operation(
            operationId = "abandonAward",
            summary = "Look for nobody else for what a cancelled award had",
            description =
                    "For the organizer’s negotiator, while it is open. The award ends unsuccessful, and the members’ needs for it uncovered.")
    public RestResponse<AwardView> abandon(@PathParam("id") UUID id, @Valid @NotNull Abandonment abandonment) {
        Award award = access.organized(id, Role.NEGOTIATOR);
        Tender tender = decision.lock(award);
        release.giveUp(award, tender, abandonment.reason());
        awards.flush();
        return Answers.ok(AwardView.forGroup(award), award.version());
    }

    private Award dropOut(Award award, Falling falling, String supplierId) {
        Tender tender = decision.lock(award);
        if (award.state() == AwardState.ACTIVE) {
            throw new Problem(AwardProblem.CONTRACT_DRAWN_UP);
        }
        Award released = release.of(award, award.fallingWith(supplierId), tender, falling);
        awards.flush();
        return released;
    }

    private static RestResponse<AwardView> created(AwardView cancelled, long version) {
        return Answers.created("/awards/" + cancelled.id(), cancelled, version);
    }

    /** Why the supplier does not want it. */
    @Schema(name = "AwardRefusal", examples = "{\"reason\":\"Nous ne pouvons plus livrer en hiver.\"}")
    record Refusal(@NotBlank @Size(max = 10_000) String reason) {}

    /** Who cannot deliver, and why. */
    @Schema(
            name = "WinnerFailure",
            examples =
                    "{\"supplierId\":\"CA-QC-NEQ:1199300001\",\"kind\":\"bankruptcy\",\"reason\":\"Avis de faillite du 3 mars\"}")
    record Failure(
            @NotBlank @Size(max = 200) String supplierId,
            @NotNull FailureKind kind,
            @NotBlank @Size(max = 10_000) String reason) {}

    /** Why the search is given up. */
    @Schema(name = "AwardAbandonment", examples = "{\"reason\":\"Aucun autre prix acceptable\"}")
    record Abandonment(@NotBlank @Size(max = 2000) String reason) {}
}
