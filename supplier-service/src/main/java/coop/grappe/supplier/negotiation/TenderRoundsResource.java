package coop.grappe.supplier.negotiation;

import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
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

/** The rounds of a tender over HTTP. */
@Path("/tenders/{id}/rounds")
@Tag(name = "Negotiation", description = "Best and final offers, counter-offers, and the negotiator’s ledger")
public class TenderRoundsResource {

    private final RoundKeeper keeper;
    private final Rounds rounds;
    private final RoundOffers offers;
    private final RoundAccess access;
    private final TenderAccess tenders;

    TenderRoundsResource(
            RoundKeeper keeper, Rounds rounds, RoundOffers offers, RoundAccess access, TenderAccess tenders) {
        this.keeper = keeper;
        this.rounds = rounds;
        this.offers = offers;
        this.access = access;
        this.tenders = tenders;
    }

    @POST
    @Command
    @Operation(
            operationId = "openRound",
            summary = "Hold a round of best and final offers",
            description =
                    "For the organizer’s negotiator, once the bids are opened, as often as was published; one at a time, and"
                            + " never beside an auction or a counter-offer. It is for every valid bid that covers one of its lots"
                            + " whole, or with a cut, whose reason bidders are told, for the lowest present offers of each lot and those"
                            + " level with them. The tender is not evaluated until its offers are opened.")
    public RestResponse<RoundView> open(@PathParam("id") UUID id, @Valid @NotNull RoundPlan plan) {
        Tender tender = tenders.lockedForNegotiator(id);
        NegotiationRound round = keeper.open(tender, plan);
        return Answers.created("/rounds/" + round.id(), view(round, access.reader(id)), round.version());
    }

    @GET
    @Operation(
            operationId = "listRounds",
            summary = "List a tender’s rounds",
            description = "For the organizer, the trustees, the bidders and the group’s members.")
    public RestResponse<Page<RoundView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        RoundReader reader = access.reader(id);
        return Answers.page(
                Page.of(rounds.of(id, page), page, NegotiationRound::id).map(round -> view(round, reader)), here);
    }

    private RoundView view(NegotiationRound round, RoundReader reader) {
        return RoundView.of(round, reader, offers.standingOf(round.id()));
    }
}
