package coop.grappe.supplier.bid;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.sealing.Sealing;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderState;
import coop.grappe.supplier.tender.Tenders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
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
    private final Sealing sealing;
    private final Caller caller;

    OpeningResource(
            TenderAccess access,
            Tenders tenders,
            Bids bids,
            TenderClosing closing,
            Opening opening,
            Sealing sealing,
            Caller caller) {
        this.access = access;
        this.bids = bids;
        this.tenders = tenders;
        this.closing = closing;
        this.opening = opening;
        this.sealing = sealing;
        this.caller = caller;
    }

    /** @param bids how many could be read */
    @Schema(examples = """
                {"tenderId":"01890a5d-ac96-774b-bcce-b30209000001","state":"opened","bids":5}""")
    record OpenedView(UUID tenderId, TenderState state, long bids) {}

    @GET
    @Operation(
            operationId = "readOpeningRecord",
            summary = "Read the record of the opening",
            description =
                    "For the organizer’s negotiator, evaluators and auditor, and for the trustees. With the tender’s"
                            + " log it shows that what was read is what was sealed.")
    public RestResponse<OpeningRecord> record(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        if (!tender.hasTrustee(caller.organization()) && !access.judges(tender)) {
            caller.requireOrganization(tender.organizer());
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        }
        if (tender.openedAt() == null) {
            throw Problem.notFound();
        }
        List<OpeningRecord.Entry> entries =
                bids.openedOf(id).stream().map(OpeningRecord.Entry::of).toList();
        return Answers.ok(new OpeningRecord(id, tender.openedAt(), sealing.attendance(id), entries));
    }

    @GET
    @Path("/protocol")
    @Operation(
            operationId = "readOpeningProtocol",
            summary = "Read the protocol of the opening",
            description =
                    "Who was present, how many bids were opened, and what each asked for each lot: for the organizer, the"
                            + " committee, the trustees and members. A bidder finds its own bids only, and how many there are.")
    public RestResponse<OpeningProtocol> protocol(@PathParam("id") UUID id) {
        Tender tender = access.visible(id);
        if (tender.openedAt() == null) {
            throw Problem.notFound();
        }
        List<Bid> opened = bids.openedOf(id);
        List<Bid> own =
                opened.stream().filter(bid -> caller.actsFor(bid.supplierId())).toList();
        boolean all = access.mayKnowPrices(tender);
        if (!all && own.isEmpty()) {
            throw Problem.notFound();
        }
        return Answers.ok(OpeningProtocol.of(tender, sealing.attendance(id), opened, all ? opened : own));
    }

    @POST
    @Command
    @Operation(
            operationId = "openBids",
            summary = "Open the bids",
            description =
                    "For the organizer’s negotiator, after the deadline and once enough trustees have handed their shares in."
                            + " Without any bid the tender was unsuccessful.")
    public RestResponse<OpenedView> open(@PathParam("id") UUID id) {
        Tender tender = access.lockedForNegotiator(id);
        closing.ifDue(tender);
        opening.of(tender);
        tenders.flush();
        return Answers.ok(new OpenedView(id, tender.state(), bids.validOf(id).size()), tender.version());
    }
}
