package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How contracts in force are changed, over HTTP. */
@Path("/contracts/{id}")
@Tag(name = "Contracts")
public class AmendmentResource {

    private final AmendmentDesk desk;
    private final Amendments amendments;
    private final Entitlements entitlements;
    private final ContractAccess access;
    private final DatabaseClock clock;

    AmendmentResource(
            AmendmentDesk desk,
            Amendments amendments,
            Entitlements entitlements,
            ContractAccess access,
            DatabaseClock clock) {
        this.desk = desk;
        this.amendments = amendments;
        this.entitlements = entitlements;
        this.access = access;
        this.clock = clock;
    }

    /** Why the organizer goes on. */
    @Schema(name = "ContractRenewalPlan", examples = "{\"reason\":\"Les prix restent bons.\"}")
    public record RenewalPlan(@NotBlank @Size(max = 10_000) String reason) {}

    @POST
    @Path("/amendments")
    @Command
    @Operation(
            operationId = "proposeAmendment",
            summary = "Propose an amendment of a contract",
            description =
                    "For the organizer’s negotiator or the supplier. It answers with the amended document, which both sides then sign. A ceiling never goes"
                            + " below what is ordered.")
    public RestResponse<AmendmentView> propose(@PathParam("id") UUID id, @Valid @NotNull AmendmentPlan plan) {
        Contract contract = locked(id);
        return created(contract, desk.propose(contract, plan, clock.now()));
    }

    @POST
    @Path("/renewals")
    @Command
    @Operation(
            operationId = "renewContract",
            summary = "Exercise an option to renew a contract",
            description =
                    "For the organizer’s negotiator, before the notice that the terms ask for. Where the supplier must agree, it signs the amendment that"
                            + " this gives; otherwise it takes effect at once.")
    public RestResponse<AmendmentView> renew(@PathParam("id") UUID id, @Valid @NotNull RenewalPlan plan) {
        Contract contract = access.asOrganizer(id);
        entitlements.lockWithLines(id);
        return created(contract, desk.renew(contract, plan.reason(), clock.now()));
    }

    @GET
    @Path("/amendments")
    @Transactional
    @Operation(
            operationId = "listAmendments",
            summary = "List a contract’s amendments",
            description =
                    "For the organizer and the supplier those that are proposed, for members those too: they read the contract’s history.")
    public RestResponse<Page<AmendmentView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Contract contract = access.visible(id);
        var rows = Page.of(amendments.page(id, page), page, Amendment::id);
        return Answers.page(rows.map(row -> AmendmentView.of(contract, row)), here);
    }

    @GET
    @Path("/amendments/{amendment}")
    @Transactional
    @Operation(operationId = "readAmendment", summary = "Read an amendment, with the document that it makes")
    public RestResponse<AmendmentView> read(@PathParam("id") UUID id, @PathParam("amendment") UUID amendmentId) {
        Contract contract = access.visible(id);
        Amendment amendment = amendments.of(id, amendmentId);
        return Answers.ok(AmendmentView.of(contract, amendment), amendment.version());
    }

    @POST
    @Path("/amendments/{amendment}/signatures")
    @Command
    @Operation(
            operationId = "signAmendment",
            summary = "Sign an amendment",
            description =
                    "For the organizer’s negotiator and the supplier, with the digest of the amended document. The second signature puts it in force.")
    public RestResponse<AmendmentView> sign(
            @PathParam("id") UUID id,
            @PathParam("amendment") UUID amendmentId,
            ContractResource.@Valid @NotNull SigningRequest request) {
        Contract contract = locked(id);
        Amendment amendment = amendments.of(id, amendmentId);
        return done(contract, desk.sign(contract, amendment, request.documentDigest(), clock.now()));
    }

    @POST
    @Path("/amendments/{amendment}/refusal")
    @Command
    @Operation(
            operationId = "endAmendment",
            summary = "Decline an amendment, or take it back",
            description =
                    "For the organizer’s negotiator or the supplier, until both have signed: whoever proposed it withdraws it, the other side declines it.")
    public RestResponse<AmendmentView> end(@PathParam("id") UUID id, @PathParam("amendment") UUID amendmentId) {
        Contract contract = access.asSide(id);
        return done(contract, desk.end(contract, amendments.of(id, amendmentId), clock.now()));
    }

    /** The contract for one of its sides, with everything locked that an amendment may move. */
    private Contract locked(UUID id) {
        Contract contract = access.asSide(id);
        entitlements.lockWithLines(id);
        return contract;
    }

    private RestResponse<AmendmentView> created(Contract contract, Amendment amendment) {
        amendments.flush();
        return Answers.created(
                "/contracts/%s/amendments/%s".formatted(contract.id(), amendment.id()),
                AmendmentView.of(contract, amendment),
                amendment.version());
    }

    private RestResponse<AmendmentView> done(Contract contract, Amendment amendment) {
        amendments.flush();
        return Answers.ok(AmendmentView.of(contract, amendment), amendment.version());
    }
}
