package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How members hand entitlement to each other, over HTTP. */
@Path("/contracts/{id}/transfers")
@Tag(name = "Contracts")
public class TransferResource {

    private final TransferDesk desk;
    private final Transfers transfers;
    private final ContractAccess access;
    private final Caller caller;
    private final DatabaseClock clock;

    TransferResource(
            TransferDesk desk, Transfers transfers, ContractAccess access, Caller caller, DatabaseClock clock) {
        this.desk = desk;
        this.transfers = transfers;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Command
    @Operation(
            operationId = "offerEntitlement",
            summary = "Offer entitlement to another member",
            description =
                    "For buyers of an entitled member. The other must be a member under the same contract. Nothing is set aside until it accepts.")
    public RestResponse<TransferView> offer(@PathParam("id") UUID id, @Valid @NotNull TransferPlan plan) {
        asBuyer(id);
        Transfer transfer = desk.offer(id, plan, clock.now());
        return Answers.created(
                "/contracts/%s/transfers/%s".formatted(id, transfer.id()),
                TransferView.of(transfer),
                transfer.version());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTransfers",
            summary = "List the transfers of entitlement under a contract",
            description = "A member reads those that it gives or gets, the organizer and the supplier all of them.")
    public RestResponse<Page<TransferView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Contract contract = access.visible(id);
        String member = access.isSide(contract) ? null : caller.organization();
        var rows = Page.of(transfers.page(id, member, page), page, Transfer::id);
        return Answers.page(rows.map(TransferView::of), here);
    }

    @POST
    @Path("/{transfer}/acceptance")
    @Command
    @Operation(
            operationId = "acceptEntitlement",
            summary = "Accept another member’s entitlement",
            description = "For buyers of the member that it is offered to.")
    public RestResponse<TransferView> accept(@PathParam("id") UUID id, @PathParam("transfer") UUID transfer) {
        asBuyer(id);
        return done(desk.accept(id, transfer, clock.now()));
    }

    @POST
    @Path("/{transfer}/refusal")
    @Command
    @Operation(
            operationId = "declineEntitlement",
            summary = "Decline another member’s entitlement",
            description = "For buyers of the member that it is offered to.")
    public RestResponse<TransferView> decline(@PathParam("id") UUID id, @PathParam("transfer") UUID transfer) {
        asBuyer(id);
        return done(desk.end(id, transfer, TransferState.DECLINED, clock.now()));
    }

    @POST
    @Path("/{transfer}/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawEntitlementOffer",
            summary = "Withdraw an offer of entitlement",
            description = "For buyers of the member that offers it, until it is accepted.")
    public RestResponse<TransferView> withdraw(@PathParam("id") UUID id, @PathParam("transfer") UUID transfer) {
        asBuyer(id);
        return done(desk.end(id, transfer, TransferState.WITHDRAWN, clock.now()));
    }

    private void asBuyer(UUID contractId) {
        access.visible(contractId);
        caller.require(Role.BUYER);
    }

    private static RestResponse<TransferView> done(Transfer transfer) {
        return Answers.ok(TransferView.of(transfer), transfer.version());
    }
}
