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

/** One round over HTTP. */
@Path("/rounds/{id}")
@Tag(name = "Negotiation")
public class RoundResource {

    private final RoundKeeper keeper;
    private final RoundClosing closing;
    private final RoundOpening opening;
    private final Rounds rounds;
    private final RoundOffers offers;
    private final RoundAccess access;
    private final Tenders tenders;
    private final TenderAccess tenderAccess;
    private final Caller caller;
    private final Preconditions preconditions;

    RoundResource(
            RoundKeeper keeper,
            RoundClosing closing,
            RoundOpening opening,
            Rounds rounds,
            RoundOffers offers,
            RoundAccess access,
            Tenders tenders,
            TenderAccess tenderAccess,
            Caller caller,
            Preconditions preconditions) {
        this.keeper = keeper;
        this.closing = closing;
        this.opening = opening;
        this.rounds = rounds;
        this.offers = offers;
        this.access = access;
        this.tenders = tenders;
        this.tenderAccess = tenderAccess;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "readRound",
            summary = "Read how a round stands",
            description =
                    "For the organizer, the trustees, the bidders and the group’s members; nobody learns before its"
                            + " deadline how many have offered.")
    public RestResponse<RoundView> read(@PathParam("id") UUID id) {
        return answer(access.visible(id));
    }

    @POST
    @Path("/cancellation")
    @Command
    @Operation(
            operationId = "cancelRound",
            summary = "Give a round up",
            description =
                    "For the organizer’s negotiator, until its offers are opened. They stay sealed for ever, and the round does"
                            + " not count towards how many were published.")
    public RestResponse<RoundView> cancel(@PathParam("id") UUID id, @Valid @NotNull RoundCancellation why) {
        NegotiationRound round = locked(id);
        keeper.cancel(round, why.reason());
        rounds.flush();
        return answer(round);
    }

    @POST
    @Path("/opening")
    @Command
    @Operation(
            operationId = "openOffers",
            summary = "Open a round’s offers",
            description =
                    "For the organizer’s negotiator, after its deadline and once enough trustees have handed their"
                            + " shares of its key in. From then on the bids offer what was offered.")
    public RestResponse<RoundView> open(@PathParam("id") UUID id) {
        NegotiationRound round = locked(id);
        Tender tender = tenders.findById(round.tenderId());
        closing.ifDue(round, tender);
        opening.of(round, tender);
        rounds.flush();
        return answer(round);
    }

    @GET
    @Path("/opening")
    @Operation(
            operationId = "readRoundOpeningRecord",
            summary = "Read the record of a round’s opening",
            description =
                    "For the organizer’s negotiator, evaluators and auditor, and for the trustees. With the tender’s log it"
                            + " shows that what was read is what was sealed.")
    public RestResponse<RoundOpeningRecord> record(@PathParam("id") UUID id) {
        NegotiationRound round = access.visible(id);
        Tender tender = tenders.findById(round.tenderId());
        if (!tender.hasTrustee(caller.organization())) {
            caller.requireOrganization(tender.organizer());
        }
        if (round.state() != RoundState.OPENED) {
            throw Problem.notFound();
        }
        return Answers.ok(new RoundOpeningRecord(
                id,
                round.openedAt(),
                offers.readOf(id).stream().map(RoundOpeningRecord.Entry::of).toList()));
    }

    /** The tender is locked first. */
    private NegotiationRound locked(UUID id) {
        NegotiationRound round = rounds.findByIdOptional(id).orElseThrow(Problem::notFound);
        tenderAccess.organizedLocked(round.tenderId(), Role.NEGOTIATOR);
        rounds.lock(round);
        preconditions.honour(round.version());
        return round;
    }

    private RestResponse<RoundView> answer(NegotiationRound round) {
        RoundReader reader = access.reader(round.tenderId());
        return Answers.ok(RoundView.of(round, reader, offers.standingOf(round.id())), round.version());
    }
}
