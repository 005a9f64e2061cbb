package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contracts over HTTP. */
@Path("/contracts")
@Tag(name = "Contracts", description = "Framework agreements, and what each member may order under them")
public class ContractResource {

    private final Contracts contracts;
    private final ContractViews views;
    private final ContractAccess access;
    private final Entitlements entitlements;
    private final Caller caller;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final SignedDocuments documents;
    private final Spending spending;
    private final Chronicle chronicle;

    ContractResource(
            Contracts contracts,
            ContractViews views,
            ContractAccess access,
            Entitlements entitlements,
            Caller caller,
            Preconditions preconditions,
            DatabaseClock clock,
            SignedDocuments documents,
            Spending spending,
            Chronicle chronicle) {
        this.contracts = contracts;
        this.views = views;
        this.access = access;
        this.entitlements = entitlements;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.documents = documents;
        this.spending = spending;
        this.chronicle = chronicle;
    }

    /**
     * What a side signs.
     *
     * @param documentDigest of the contract as the signer read it
     */
    @Schema(
            name = "Signing",
            examples = "{\"documentDigest\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record SigningRequest(
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String documentDigest) {}

    @GET
    @Transactional
    @Operation(operationId = "listContracts", summary = "List the contracts that concern your organization")
    public RestResponse<Page<ContractView>> list(
            @QueryParam("campaign") @Nullable UUID campaign,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var rows = contracts.page(caller.organization(), campaign, page);
        return Answers.page(Page.of(rows, page, Contract::id).map(ContractView::of), here);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readContract",
            summary = "Read a contract",
            description = "For the organizer, the supplier and the members that may order under it.")
    public RestResponse<ContractView> read(@PathParam("id") UUID id) {
        Contract contract = access.visible(id);
        return Answers.ok(views.of(contract), contract.version());
    }

    @GET
    @Path("/{id}/entitlements")
    @Transactional
    @Operation(
            operationId = "listEntitlements",
            summary = "List what members may still order",
            description = "A member sees its own, the organizer and the supplier all of them.")
    public RestResponse<Page<EntitlementView>> entitlements(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Contract contract = access.visible(id);
        var rows = access.isSide(contract)
                ? entitlements.page(id, page)
                : entitlements.pageOf(id, caller.organization(), page);
        return Answers.page(Page.of(rows, page, Entitlement::id).map(EntitlementView::of), here);
    }

    @POST
    @Path("/{id}/signatures")
    @Command
    @Operation(
            operationId = "signContract",
            summary = "Sign a contract",
            description = "For the organizer’s negotiator and the supplier. The second signature puts it in force.")
    public RestResponse<ContractView> sign(@PathParam("id") UUID id, @Valid @NotNull SigningRequest request) {
        Contract contract = access.asSide(id);
        preconditions.honour(contract.version());
        Instant now = clock.now();
        var activation = contract.sign(caller.organization(), caller.login(), request.documentDigest(), now);
        contracts.flush();
        chronicle.note(contract, "signed", caller.organization(), now, "digest", request.documentDigest());
        activation.ifPresent(event -> inForce(contract, event, now));
        return Answers.ok(views.of(contract), contract.version());
    }

    private void inForce(Contract contract, ContractEvent activated, Instant now) {
        documents.persist(
                SignedDocument.of(contract, null, contract.organizerSignature(), contract.supplierSignature(), now));
        spending.open(contract);
        chronicle.tell(activated);
        chronicle.note(contract, "activated", null, now);
    }
}
