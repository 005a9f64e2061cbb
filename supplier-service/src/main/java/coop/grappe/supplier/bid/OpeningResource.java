package coop.grappe.supplier.bid;

import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
import coop.grappe.supplier.tender.Tenders;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The opening over HTTP. */
@Path("/tenders/{id}/opening")
@Tag(name = "Bids", description = "Sealed offers")
public class OpeningResource {

    private final TenderAccess access;
    private final Tenders tenders;
    private final Bids bids;
    private final TenderClosing closing;
    private final Opening opening;

    OpeningResource(TenderAccess access, Tenders tenders, Bids bids, TenderClosing closing, Opening opening) {
        this.access = access;
        this.bids = bids;
        this.tenders = tenders;
        this.closing = closing;
        this.opening = opening;
    }

    /** @param bids how many could be read */
    @Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","state":"opened","bids":5}""")
    record OpenedView(UUID tenderId, TenderState state, long bids) {}

    @POST
    @Command
    @Operation(
            operationId = "openBids",
            summary = "Open the bids",
            description =
                    "For the organizer’s negotiator, after the deadline. Without any bid the tender was unsuccessful.")
    public RestResponse<OpenedView> open(@PathParam("id") UUID id) {
        Tender tender = access.lockedForNegotiator(id);
        closing.ifDue(tender);
        opening.of(tender);
        tenders.flush();
        return Answers.ok(new OpenedView(id, tender.state(), bids.validOf(id).size()), tender.version());
    }
}
