package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
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

/** The counter-offers to one bidder over HTTP. */
@Path("/bids/{id}/counter-offers")
@Tag(name = "Negotiation")
public class BidCounterOffersResource {

    private final Bargaining bargaining;
    private final Exchanges exchanges;
    private final Bids bids;
    private final TenderAccess tenders;

    BidCounterOffersResource(Bargaining bargaining, Exchanges exchanges, Bids bids, TenderAccess tenders) {
        this.bargaining = bargaining;
        this.exchanges = exchanges;
        this.bids = bids;
        this.tenders = tenders;
    }

    @POST
    @Command
    @Operation(
            operationId = "makeCounterOffer",
            summary = "Make a bidder a counter-offer",
            description =
                    "For the organizer’s negotiator, once the bids are opened, where rounds were published, and while neither a"
                            + " round nor an auction goes on. It may not ask more than the bid does for the demanded quantities of the"
                            + " lot, and takes a reason if it is beyond the ledger’s walk-away. How many each bidder was made is shown"
                            + " to the members once an award is proposed.")
    public RestResponse<CounterOfferView> make(@PathParam("id") UUID id, @Valid @NotNull CounterOfferPlan plan) {
        Bid bid = bids.findByIdOptional(id).orElseThrow(Problem::notFound);
        Tender tender = tenders.organizedHeld(bid.tenderId(), Role.NEGOTIATOR);
        if (bid.state() != BidState.VALID && bid.state() != BidState.DISQUALIFIED) {
            throw Problem.notFound();
        }
        CounterOffer made = bargaining.make(bid, tender, plan);
        return Answers.created(
                "/counter-offers/" + made.id(), CounterOfferView.of(made, exchanges.about(made.id())), made.version());
    }
}
