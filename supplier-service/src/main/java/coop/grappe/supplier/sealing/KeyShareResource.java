package coop.grappe.supplier.sealing;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
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

/** The trustees’ shares of a tender’s key over HTTP. */
@Path("/tenders/{id}/key-shares")
@Tag(name = "Sealing", description = "Who opens the bids, and what proves them")
public class KeyShareResource {

    private final TrusteesDesk desk;
    private final TenderAccess access;

    KeyShareResource(TrusteesDesk desk, TenderAccess access) {
        this.desk = desk;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listKeyShares",
            summary = "See who holds the shares of a tender’s key",
            description = "A trustee finds its own share here, sealed for its key.")
    public RestResponse<KeySharesView> list(@PathParam("id") UUID id) {
        if (!access.visible(id).isPublished()) {
            throw Problem.notFound();
        }
        return Answers.ok(desk.shares(id));
    }

    @POST
    @Command
    @Operation(
            operationId = "handInKeyShare",
            summary = "Hand a share in",
            description =
                    "For a trustee’s delegate or auditor, after the deadline: with enough shares the bids can be opened.")
    public RestResponse<KeyShareView> handIn(@PathParam("id") UUID id, @Valid @NotNull KeyShareHandedIn handedIn) {
        Tender tender = access.held(id);
        TrusteeShare own = desk.own(id);
        tender.requireHandingIn();
        KeyShareView view = desk.handIn(own, handedIn, "tenders/" + id, tender.organizer());
        return Answers.ok(view, own.version());
    }
}
