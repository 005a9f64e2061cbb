package coop.grappe.supplier.registry;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.scorecard.InvoiceFactView;
import coop.grappe.supplier.scorecard.OrderFactView;
import coop.grappe.supplier.scorecard.Scorecard;
import coop.grappe.supplier.scorecard.Scorecards;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a supplier does, over HTTP: the figures, and the facts that explain each. */
@Path("/suppliers/{id}/scorecard")
@Tag(name = "Scorecards", description = "How suppliers deliver and invoice")
public class ScorecardResource {

    private final Scorecards scorecards;
    private final Suppliers suppliers;
    private final SupplierAccess access;
    private final Caller caller;
    private final DatabaseClock clock;

    ScorecardResource(
            Scorecards scorecards, Suppliers suppliers, SupplierAccess access, Caller caller, DatabaseClock clock) {
        this.scorecards = scorecards;
        this.suppliers = suppliers;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readScorecard",
            summary = "Read how a supplier does",
            description =
                    "For the supplier, the members of the group, negotiators and the operator: figures, the rule, and what it"
                            + " suggests, which binds nobody.")
    public RestResponse<Scorecard> read(@PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id) {
        requireVisible(id);
        return Answers.ok(scorecards.of(id, clock.now()));
    }

    @GET
    @Path("/orders")
    @Transactional
    @Operation(
            operationId = "listScoredOrders",
            summary = "List the orders that a scorecard counts",
            description = "As for the scorecard; members see of others’ orders neither who ordered nor what.")
    public RestResponse<Page<OrderFactView>> orders(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @QueryParam("only")
                    @Parameter(description = "`late`, `incomplete`, `damaged` or `rejected`", example = "late")
                    @Nullable
                    String only,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        requireVisible(id);
        return Answers.page(scorecards.orders(id, only, clock.now(), page, member -> isOpen(id, member)), here);
    }

    @GET
    @Path("/invoices")
    @Transactional
    @Operation(
            operationId = "listScoredInvoices",
            summary = "List the invoices that a scorecard counts",
            description =
                    "As for the scorecard; members see of others’ invoices neither whom they were sent to nor how much.")
    public RestResponse<Page<InvoiceFactView>> invoices(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @QueryParam("disputed") @Parameter(description = "Only those that were disputed") boolean disputed,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        requireVisible(id);
        return Answers.page(scorecards.invoices(id, disputed, page, member -> isOpen(id, member)), here);
    }

    private void requireVisible(String supplierId) {
        access.requireVisibleToGroup(supplierId);
        suppliers.existing(supplierId);
    }

    private boolean isOpen(String supplierId, String memberId) {
        return access.seesAll() || caller.actsFor(supplierId) || caller.actsFor(memberId);
    }
}
