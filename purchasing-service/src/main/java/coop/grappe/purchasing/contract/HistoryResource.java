package coop.grappe.purchasing.contract;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happened to a contract, over HTTP. */
@Path("/contracts/{id}/history")
@Tag(name = "Contracts")
public class HistoryResource {

    private final ContractAccess access;
    private final Chronicle chronicle;
    private final Caller caller;

    HistoryResource(ContractAccess access, Chronicle chronicle, Caller caller) {
        this.access = access;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listContractHistory",
            summary = "List what happened to a contract",
            description =
                    "Oldest first. For the organizer, the supplier and the members that may order; transfers between members are read by these two,"
                            + " the organizer and the supplier.")
    public RestResponse<Page<HistoryView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Contract contract = access.visible(id);
        String member = access.isSide(contract) ? null : caller.organization();
        var rows = Page.of(chronicle.page(id, member, page), page, HistoryEntry::id);
        return Answers.page(rows.map(HistoryView::of), here);
    }
}
