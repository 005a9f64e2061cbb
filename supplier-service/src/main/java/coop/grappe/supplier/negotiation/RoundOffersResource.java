package coop.grappe.supplier.negotiation;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.admission.Admission;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.registry.Supplier;
import coop.grappe.supplier.registry.Suppliers;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The offers of a round over HTTP. */
@Path("/rounds/{id}/offers")
@Tag(name = "Negotiation")
public class RoundOffersResource {

    private final RoundOfferSubmission submission;
    private final Rounds rounds;
    private final RoundOffers offers;
    private final RoundAccess access;
    private final TenderAccess tenders;
    private final Bids bids;
    private final Suppliers suppliers;
    private final Admission admission;
    private final Caller caller;
    private final DatabaseClock clock;

    RoundOffersResource(
            RoundOfferSubmission submission,
            Rounds rounds,
            RoundOffers offers,
            RoundAccess access,
            TenderAccess tenders,
            Bids bids,
            Suppliers suppliers,
            Admission admission,
            Caller caller,
            DatabaseClock clock) {
        this.submission = submission;
        this.rounds = rounds;
        this.offers = offers;
        this.access = access;
        this.tenders = tenders;
        this.bids = bids;
        this.suppliers = suppliers;
        this.admission = admission;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Command
    @Operation(
            operationId = "submitOffer",
            summary = "Offer better terms in a round",
            description =
                    "For suppliers that take part, until its deadline; a further offer replaces the earlier one, and without any"
                            + " one’s present terms stand. For no lot it may ask more than now for the demanded quantities. Nobody can"
                            + " read it before the round is opened; the answer is a receipt to keep.")
    public RestResponse<RoundReceipt> submit(@PathParam("id") UUID id, @Valid @NotNull RoundOfferPlan plan) {
        NegotiationRound round = rounds.findByIdOptional(id).orElseThrow(Problem::notFound);
        Optional<Supplier> supplier = suppliers.held(caller.organization());
        Tender tender = tenders.held(round.tenderId());
        access.reader(tender.id());
        rounds.refresh(round);
        Bid bid = participating(round, tender);
        caller.require(Role.SUPPLIER);
        Instant now = clock.now();
        round.requireOffering(now);
        admission.require(tender, supplier.orElseThrow(Problem::notFound), now);
        RoundReceipt receipt = submission.submit(round, bid, plan.checkedAgainst(round, bid, tender));
        return Answers.created("/rounds/" + id + "/offers", receipt);
    }

    @GET
    @Operation(
            operationId = "listOffers",
            summary = "List a round’s offers",
            description =
                    "A supplier’s own at any time, without their content until the opening; after it all of them for"
                            + " the organizer’s negotiator, evaluators and auditor.")
    public RestResponse<Page<RoundOfferView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        NegotiationRound round = access.visible(id);
        List<RoundOffer> found = access.reader(round.tenderId()).ofOrganizer()
                ? offers.readOf(id, page)
                : offers.ownOf(id, caller.organization(), page);
        return Answers.page(Page.of(found, page, RoundOffer::id).map(RoundOfferView::of), here);
    }

    private Bid participating(NegotiationRound round, Tender tender) {
        return bids.primariesOf(tender).stream()
                .filter(bid ->
                        caller.actsFor(bid.supplierId()) && round.bidIds().contains(bid.id()))
                .findFirst()
                .orElseThrow(() -> new Problem(NegotiationProblem.ROUND_NO_PART, caller.organization()));
    }
}
