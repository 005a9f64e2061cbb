package coop.grappe.supplier.negotiation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.sealing.KeyShareHandedIn;
import coop.grappe.supplier.sealing.KeyShareView;
import coop.grappe.supplier.sealing.KeySharesView;
import coop.grappe.supplier.sealing.TrusteeShare;
import coop.grappe.supplier.sealing.TrusteesDesk;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
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

/** The trustees’ shares of a round’s key over HTTP. */
@Path("/rounds/{id}/key-shares")
@Tag(name = "Sealing")
public class RoundKeySharesResource {

    private final TrusteesDesk desk;
    private final Rounds rounds;
    private final RoundAccess access;
    private final TenderAccess tenders;

    RoundKeySharesResource(TrusteesDesk desk, Rounds rounds, RoundAccess access, TenderAccess tenders) {
        this.desk = desk;
        this.rounds = rounds;
        this.access = access;
        this.tenders = tenders;
    }

    @GET
    @Operation(
            operationId = "listRoundKeyShares",
            summary = "See who holds the shares of a round’s key",
            description = "A trustee finds its own share here, sealed for its key. It is another one for every round.")
    public RestResponse<KeySharesView> list(@PathParam("id") UUID id) {
        return Answers.ok(desk.shares(access.visible(id).id()));
    }

    @POST
    @Command
    @Operation(
            operationId = "handInRoundKeyShare",
            summary = "Hand a share of a round’s key in",
            description =
                    "For a trustee’s delegate or auditor, after its deadline: with enough shares the offers can be opened.")
    public RestResponse<KeyShareView> handIn(@PathParam("id") UUID id, @Valid @NotNull KeyShareHandedIn handedIn) {
        NegotiationRound round = rounds.findByIdOptional(id).orElseThrow(Problem::notFound);
        Tender tender = tenders.held(round.tenderId());
        TrusteeShare own = desk.own(id);
        rounds.refresh(round);
        round.requireHandingIn();
        KeyShareView view = desk.handIn(own, handedIn, "rounds/" + id, tender.organizer());
        return Answers.ok(view, own.version());
    }
}
