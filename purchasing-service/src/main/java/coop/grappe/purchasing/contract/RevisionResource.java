package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How prices follow an index, over HTTP. */
@Path("/contracts/{id}/price-revisions")
@Tag(name = "Contracts")
public class RevisionResource {

    private final RevisionDesk desk;
    private final PriceRevisions revisions;
    private final Entitlements entitlements;
    private final ContractAccess access;
    private final Caller caller;
    private final DatabaseClock clock;

    RevisionResource(
            RevisionDesk desk,
            PriceRevisions revisions,
            Entitlements entitlements,
            ContractAccess access,
            Caller caller,
            DatabaseClock clock) {
        this.desk = desk;
        this.revisions = revisions;
        this.entitlements = entitlements;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is wrong with it. */
    @Schema(name = "RevisionContest", examples = "{\"reason\":\"La valeur publiée est 164,7.\"}")
    public record Contest(@NotBlank @Size(max = 10_000) String reason) {}

    @POST
    @Command
    @Operation(
            operationId = "announcePriceRevision",
            summary = "Announce new prices by the contract’s formula",
            description =
                    "For the organizer’s negotiator or the supplier, where the terms have a price revision. Shows every price before and after and what it"
                            + " means for what each member has not ordered yet. It takes effect on its day, unless the other side contests it until then;"
                            + " what is ordered before keeps its price.")
    public RestResponse<RevisionView> announce(@PathParam("id") UUID id, @Valid @NotNull RevisionPlan plan) {
        Contract contract = locked(id);
        PriceRevision revision = desk.announce(contract, plan, clock.now());
        revisions.flush();
        return Answers.created(
                "/contracts/%s/price-revisions/%s".formatted(id, revision.id()),
                RevisionView.of(revision, desk.effects(contract, revision)),
                revision.version());
    }

    @GET
    @Transactional
    @Operation(operationId = "listPriceRevisions", summary = "List a contract’s price revisions")
    public RestResponse<Page<RevisionView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        access.visible(id);
        var rows = Page.of(revisions.page(id, page), page, PriceRevision::id);
        return Answers.page(rows.map(row -> RevisionView.of(row, List.of())), here);
    }

    @GET
    @Path("/{revision}")
    @Transactional
    @Operation(
            operationId = "readPriceRevision",
            summary = "Read a price revision",
            description =
                    "With what it means for what is not ordered yet: a member reads its own part, the organizer and the supplier all of it.")
    public RestResponse<RevisionView> read(@PathParam("id") UUID id, @PathParam("revision") UUID revisionId) {
        Contract contract = access.visible(id);
        PriceRevision revision = revisions.of(id, revisionId);
        boolean all = access.isSide(contract);
        var effects = desk.effects(contract, revision).stream()
                .filter(effect -> all || caller.actsFor(effect.memberId()))
                .toList();
        return Answers.ok(RevisionView.of(revision, effects), revision.version());
    }

    @POST
    @Path("/{revision}/contest")
    @Command
    @Operation(
            operationId = "contestPriceRevision",
            summary = "Contest a price revision",
            description =
                    "For the other side, until its day: the arithmetic or the value of the index is wrong. Its prices do not hold until the"
                            + " contester agrees after all.")
    public RestResponse<RevisionView> contest(
            @PathParam("id") UUID id, @PathParam("revision") UUID revisionId, @Valid @NotNull Contest contest) {
        Contract contract = locked(id);
        return done(contract, desk.contest(contract, revisions.of(id, revisionId), contest.reason(), clock.now()));
    }

    @POST
    @Path("/{revision}/agreement")
    @Command
    @Operation(
            operationId = "agreeToPriceRevision",
            summary = "Agree to a price revision that was contested",
            description = "For the side that contested it, until its day.")
    public RestResponse<RevisionView> agree(@PathParam("id") UUID id, @PathParam("revision") UUID revisionId) {
        Contract contract = locked(id);
        return done(contract, desk.agree(contract, revisions.of(id, revisionId), clock.now()));
    }

    @POST
    @Path("/{revision}/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawPriceRevision",
            summary = "Withdraw a price revision",
            description = "For the side that announced it, until its day, or as long as it is contested.")
    public RestResponse<RevisionView> withdraw(@PathParam("id") UUID id, @PathParam("revision") UUID revisionId) {
        Contract contract = locked(id);
        return done(contract, desk.withdraw(contract, revisions.of(id, revisionId), clock.now()));
    }

    /** The contract for one of its sides, with everything locked that its prices depend on. */
    private Contract locked(UUID id) {
        Contract contract = access.asSide(id);
        entitlements.lockWithLines(id);
        return contract;
    }

    private RestResponse<RevisionView> done(Contract contract, PriceRevision revision) {
        revisions.flush();
        return Answers.ok(RevisionView.of(revision, desk.effects(contract, revision)), revision.version());
    }
}
