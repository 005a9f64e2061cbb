package coop.grappe.purchasing.invoice;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.purchasing.order.OrderView;
import coop.grappe.purchasing.order.PurchaseOrder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing an order by hand, over HTTP. It stands with the invoices because they decide whether an order may be closed. */
@Path("/orders/{id}/closing")
@Tag(name = "Orders")
public class ClosingResource {

    private final InvoiceDesk desk;
    private final Invoices invoices;
    private final Caller caller;
    private final Preconditions preconditions;

    ClosingResource(InvoiceDesk desk, Invoices invoices, Caller caller, Preconditions preconditions) {
        this.desk = desk;
        this.invoices = invoices;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Command
    @Operation(
            operationId = "closeOrder",
            summary = "Close an order",
            description =
                    "For buyers. An order closes by itself with the payment of its last invoice; this is for one of which"
                            + " nothing was left to invoice.")
    public RestResponse<OrderView> close(@PathParam("id") UUID id) {
        PurchaseOrder order = desk.lockedOrder(id);
        caller.requireOrganization(order.memberId());
        caller.require(Role.BUYER);
        preconditions.honour(order.version());
        desk.close(order);
        invoices.flush();
        return Answers.ok(OrderView.of(order), order.version());
    }
}
