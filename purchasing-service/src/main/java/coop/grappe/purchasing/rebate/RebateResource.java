package coop.grappe.purchasing.rebate;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rebates over HTTP. */
@Path("/rebates")
@Tag(name = "Rebates", description = "What suppliers owe back for better tiers")
public class RebateResource {

    private final Rebates rebates;
    private final Caller caller;

    RebateResource(Rebates rebates, Caller caller) {
        this.rebates = rebates;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRebates",
            summary = "List rebates",
            description = "A member sees what it earned, a supplier what it owes, an organizer those of its campaigns.")
    public RestResponse<Page<RebateView>> list(
            @QueryParam("contract") @Nullable UUID contract,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        var rows = rebates.page(caller.organization(), contract, page);
        var settled = rebates.settled(rows.stream().map(Rebate::id).toList());
        var views = Page.of(rows, page, Rebate::id)
                .map(rebate -> RebateView.of(rebate, settled.getOrDefault(rebate.id(), Money.zero(Money.CAD))));
        return Answers.page(views, here);
    }
}
