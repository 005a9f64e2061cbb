package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How long a bid binds its supplier, over HTTP. */
@Path("/bids/{id}/validity")
@Tag(name = "Bids", description = "Sealed offers")
public class BidValidityResource {

    private final Bids bids;
    private final BidAccess access;
    private final TenderAccess tenders;
    private final Preconditions preconditions;
    private final DatabaseClock clock;
    private final Audit audit;

    BidValidityResource(
            Bids bids,
            BidAccess access,
            TenderAccess tenders,
            Preconditions preconditions,
            DatabaseClock clock,
            Audit audit) {
        this.bids = bids;
        this.access = access;
        this.tenders = tenders;
        this.preconditions = preconditions;
        this.clock = clock;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "extendBid",
            summary = "Stay bound by a bid for longer",
            description = "For the supplier that submitted it, after the opening. A bid that has expired binds again.")
    public RestResponse<BidView> extend(@PathParam("id") UUID id, @Valid @NotNull ValidityPlan plan) {
        Bid bid = access.own(id);
        Tender tender = tenders.held(bid.tenderId());
        bids.lock(bid);
        preconditions.honour(bid.version());
        bid.extend(plan.validUntil(), clock.now());
        bids.flush();
        audit.record("bids.extended", "bids/" + id, bid.supplierId(), tender.organizer());
        return Answers.ok(BidView.of(bid), bid.version());
    }
}
