package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The record of a negotiation over HTTP: so that all can see whether bidders were treated alike. */
@Path("/tenders/{id}/negotiation-record")
@Tag(name = "Negotiation")
public class NegotiationRecordResource {

    private final Rounds rounds;
    private final RoundOffers offers;
    private final CounterOffers counterOffers;
    private final Exchanges exchanges;
    private final Bids bids;
    private final TenderAccess tenders;
    private final Caller caller;

    NegotiationRecordResource(
            Rounds rounds,
            RoundOffers offers,
            CounterOffers counterOffers,
            Exchanges exchanges,
            Bids bids,
            TenderAccess tenders,
            Caller caller) {
        this.rounds = rounds;
        this.offers = offers;
        this.counterOffers = counterOffers;
        this.exchanges = exchanges;
        this.bids = bids;
        this.tenders = tenders;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readNegotiationRecord",
            summary = "Read how the bidders were treated",
            description =
                    "For the organizer’s negotiator and auditor once bids are evaluated, and for the group’s members and the"
                            + " trustees once an award is proposed: rounds, how many counter-offers each bidder was made, and all that"
                            + " was said about them, which the tender’s log is committed to.")
    public RestResponse<NegotiationRecord> read(@PathParam("id") UUID id) {
        requireReadable(tenders.visible(id));
        List<NegotiationRound> held = rounds.of(id);
        List<CounterOffer> made = counterOffers.of(id);
        return Answers.ok(new NegotiationRecord(
                id,
                held.stream()
                        .map(round -> NegotiationRecord.RoundLine.of(round, offers.standingOf(round.id())))
                        .toList(),
                bids.validOf(id).stream()
                        .map(bid -> NegotiationRecord.BidderLine.of(bid, held, made))
                        .toList(),
                exchanges.of(id)));
    }

    private void requireReadable(Tender tender) {
        boolean awarded = tender.state() == TenderState.AWARDED || tender.state() == TenderState.COMPLETE;
        if (caller.actsFor(tender.organizer()) && caller.hasAny(Role.NEGOTIATOR, Role.AUDITOR)) {
            if (!awarded && tender.state() != TenderState.EVALUATED) {
                throw new Problem(NegotiationProblem.RECORD_UNDER_SEAL);
            }
            return;
        }
        if (!tenders.isOfGroup(tender) && !tender.hasTrustee(caller.organization())) {
            throw Problem.notFound();
        }
        if (!awarded) {
            throw new Problem(NegotiationProblem.RECORD_UNDER_SEAL);
        }
    }
}
