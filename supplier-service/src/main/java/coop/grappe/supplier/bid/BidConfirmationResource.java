package coop.grappe.supplier.bid;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import coop.grappe.sealing.Leaf;
import coop.grappe.supplier.sealing.TransparencyLog;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Standing by a bid although what is asked has changed, over HTTP. */
@Path("/bids/{id}/confirmation")
@Tag(name = "Bids", description = "Sealed offers")
public class BidConfirmationResource {

    private final Bids bids;
    private final BidSubmission submission;
    private final TenderAccess tenders;
    private final Caller caller;
    private final TransparencyLog log;
    private final Preconditions preconditions;
    private final Audit audit;

    BidConfirmationResource(
            Bids bids,
            BidSubmission submission,
            TenderAccess tenders,
            Caller caller,
            TransparencyLog log,
            Preconditions preconditions,
            Audit audit) {
        this.bids = bids;
        this.submission = submission;
        this.tenders = tenders;
        this.caller = caller;
        this.log = log;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /**
     * What proves it: keep it, with the receipt of the bid.
     *
     * @param signedReceipt the log’s promise that it holds the confirmation, as a signed note
     */
    @Schema(name = "BidConfirmation", examples = """
                {"bidId":"01890a5d-ac96-774b-bcce-b30209000006","state":"pending","confirmedAt":"2030-02-12T09:00:00.123456Z",
                "signedReceipt":"grappe.coop/tenders/01890a5d-ac96-774b-bcce-b30209000001\\nreceipt\\n{…}\\n\\n— grappe.coop/tenders …\\n"}""")
    record ConfirmationView(UUID bidId, BidState state, Instant confirmedAt, String signedReceipt) {}

    @POST
    @Command
    @Operation(
            operationId = "confirmBid",
            summary = "Confirm a bid after an amendment",
            description =
                    "For the supplier that submitted it, until the deadline, when an amendment has changed what is asked."
                            + " An alternative is confirmed after its primary bid. A bid that is neither confirmed nor replaced lapses. If price schedules must have other thresholds"
                            + " since, a new bid is needed.")
    public RestResponse<ConfirmationView> confirm(@PathParam("id") UUID id) {
        Bid bid = bids.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(bid.supplierId());
        caller.require(Role.SUPPLIER);
        Tender tender = tenders.held(bid.tenderId());
        Instant now = log.lock(tender.id());
        bids.lock(bid);
        preconditions.honour(bid.version());
        tender.requireSubmitting(now);
        submission.requirePrimary(tender.id(), bid.supplierId(), bid.alternative());
        bid.confirm();
        if (tender.hasOtherBreakpointsSince(bid.submittedAt())) {
            throw new Problem(BidProblem.NEW_BID_NEEDED);
        }
        bids.flush();
        String receipt = log.append(tender.id(), Leaf.confirmed(now, id));
        audit.record("bids.confirmed", "bids/" + id, bid.supplierId());
        return Answers.ok(new ConfirmationView(id, bid.state(), now, receipt), bid.version());
    }
}
