package coop.grappe.supplier.call;

import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.registry.SupplierAccess;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFilter;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a supplier is called to, over HTTP. */
@Path("/suppliers/{id}/calls")
@Tag(name = "Suppliers")
public class CallResource {

    private final Calls calls;
    private final Suppliers suppliers;
    private final SupplierAccess access;

    CallResource(Calls calls, Suppliers suppliers, SupplierAccess access) {
        this.calls = calls;
        this.suppliers = suppliers;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCalls",
            summary = "List the tenders that concern a supplier",
            description =
                    "For the supplier, for the operator and for negotiators, the newest first: published tenders that are open or"
                            + " restricted and have an item in a category of the supplier’s, and those that invite it. A supplier’s system follows"
                            + " them by reading the first page until it meets a tender that it knows.")
    public RestResponse<Page<CallView>> list(
            @PathParam("id") @Parameter(example = "CA-QC-NEQ:1199300001") String id,
            @QueryParam("state") @Parameter(example = "active") @Nullable String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        access.requireVisible(id);
        suppliers.existing(id);
        List<Tender> found = calls.to(id, TenderFilter.state(state), page);
        Set<UUID> inviting = calls.inviting(id, found.stream().map(Tender::id).toList());
        return Answers.page(
                Page.of(found, page, Tender::id)
                        .map(tender -> CallView.of(tender, CallReason.of(inviting.contains(tender.id())))),
                here);
    }
}
