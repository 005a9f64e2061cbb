package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.Tenders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One counter-offer over HTTP: whoever’s turn it is acts. */
@Path("/counter-offers/{id}")
@Tag(name = "Negotiation")
public class CounterOfferResource {

    private final Bargaining bargaining;
    private final CounterOffers counterOffers;
    private final Exchanges exchanges;
    private final Tenders tenders;
    private final TenderAccess access;
    private final Caller caller;
    private final Preconditions preconditions;

    CounterOfferResource(
            Bargaining bargaining,
            CounterOffers counterOffers,
            Exchanges exchanges,
            Tenders tenders,
            TenderAccess access,
            Caller caller,
            Preconditions preconditions) {
        this.bargaining = bargaining;
        this.counterOffers = counterOffers;
        this.exchanges = exchanges;
        this.tenders = tenders;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "readCounterOffer",
            summary = "Read a counter-offer",
            description = "For the bidder that it was made to, and the organizer’s negotiator and auditor.")
    public RestResponse<CounterOfferView> read(@PathParam("id") UUID id) {
        CounterOffer counterOffer = counterOffers.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(counterOffer.supplierId())) {
            access.organized(counterOffer.tenderId(), Role.NEGOTIATOR, Role.AUDITOR);
        }
        return answer(counterOffer);
    }

    @POST
    @Path("/acceptance")
    @Command
    @Operation(
            operationId = "acceptCounterOffer",
            summary = "Accept what is on the table",
            description =
                    "For the bidder a counter-offer, for the organizer’s negotiator the bidder’s answer. From then on"
                            + " it is what the bid offers. Beyond the ledger’s walk-away the negotiator gives a reason.")
    public RestResponse<CounterOfferView> accept(@PathParam("id") UUID id, @Nullable @Valid AcceptancePlan plan) {
        Turn turn = turn(id);
        if (turn.ofBidder()) {
            bargaining.accept(turn.counterOffer(), turn.tender());
        } else {
            bargaining.acceptAnswer(turn.counterOffer(), turn.tender(), plan == null ? null : plan.beyondWalkAway());
        }
        return answered(turn);
    }

    @POST
    @Path("/refusal")
    @Command
    @Operation(
            operationId = "declineCounterOffer",
            summary = "Decline what is on the table",
            description = "For the bidder a counter-offer, for the organizer’s negotiator the bidder’s answer.")
    public RestResponse<CounterOfferView> decline(@PathParam("id") UUID id) {
        Turn turn = turn(id);
        if (turn.ofBidder()) {
            bargaining.decline(turn.counterOffer(), turn.tender());
        } else {
            bargaining.declineAnswer(turn.counterOffer(), turn.tender());
        }
        return answered(turn);
    }

    @POST
    @Path("/answer")
    @Command
    @Operation(
            operationId = "answerCounterOffer",
            summary = "Answer a counter-offer with an offer of one’s own",
            description =
                    "For the bidder. It may not ask more than the bid does now for the demanded quantities of the lot.")
    public RestResponse<CounterOfferView> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerPlan plan) {
        Turn turn = turn(id);
        if (!turn.ofBidder()) {
            throw Problem.notFound();
        }
        bargaining.answer(turn.counterOffer(), turn.tender(), plan);
        return answered(turn);
    }

    @POST
    @Path("/withdrawal")
    @Command
    @Operation(
            operationId = "withdrawCounterOffer",
            summary = "Withdraw a counter-offer",
            description = "For the organizer’s negotiator, until the bidder has answered.")
    public RestResponse<CounterOfferView> withdraw(@PathParam("id") UUID id) {
        Turn turn = turn(id);
        if (turn.ofBidder()) {
            throw Problem.notFound();
        }
        bargaining.withdraw(turn.counterOffer(), turn.tender());
        return answered(turn);
    }

    /** Who acts. */
    private record Turn(CounterOffer counterOffer, Tender tender, boolean ofBidder) {}

    private Turn turn(UUID id) {
        CounterOffer counterOffer = counterOffers.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean ofBidder = caller.actsFor(counterOffer.supplierId());
        Tender tender;
        if (ofBidder) {
            caller.require(Role.SUPPLIER);
            tender = tenders.held(counterOffer.tenderId()).orElseThrow();
        } else {
            tender = access.organizedHeld(counterOffer.tenderId(), Role.NEGOTIATOR);
        }
        counterOffers.lock(counterOffer);
        preconditions.honour(counterOffer.version());
        return new Turn(counterOffer, tender, ofBidder);
    }

    private RestResponse<CounterOfferView> answered(Turn turn) {
        counterOffers.flush();
        return answer(turn.counterOffer());
    }

    private RestResponse<CounterOfferView> answer(CounterOffer counterOffer) {
        return Answers.ok(
                CounterOfferView.of(counterOffer, exchanges.about(counterOffer.id())), counterOffer.version());
    }
}
