package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.bid.DisqualificationGround;
import coop.grappe.supplier.tender.OngoingNegotiations;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderAccess;
import coop.grappe.supplier.tender.TenderNews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Putting bids out over HTTP. */
@Path("/tenders/{id}/disqualifications")
@Tag(name = "Evaluation", description = "Judging opened bids")
public class DisqualificationResource {

    private final TenderAccess access;
    private final Bids bids;
    private final JudgedBids judged;
    private final LowPriceInquiries inquiries;
    private final OngoingNegotiations ongoing;
    private final DatabaseClock clock;
    private final Audit audit;
    private final TenderNews news;

    DisqualificationResource(
            TenderAccess access,
            Bids bids,
            JudgedBids judged,
            LowPriceInquiries inquiries,
            OngoingNegotiations ongoing,
            DatabaseClock clock,
            Audit audit,
            TenderNews news) {
        this.access = access;
        this.bids = bids;
        this.judged = judged;
        this.inquiries = inquiries;
        this.ongoing = ongoing;
        this.clock = clock;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Which bid, and why.
     *
     * @param ground {@code non-compliant} if absent
     */
    @Schema(
            name = "DisqualificationPlan",
            examples =
                    "{\"bidId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"ground\":\"non-compliant\",\"reason\":\"La licence exigée n’est pas jointe.\"}")
    record Disqualification(
            @NotNull UUID bidId,
            @Nullable DisqualificationGround ground,
            @NotBlank @Size(max = 4000) String reason) {}

    /** The bid that is out. */
    @Schema(examples = """
                {"bidId":"01890a5d-ac96-774b-bcce-b30209000006","supplierId":"CA-QC-NEQ:1199300001",
                "state":"disqualified","ground":"non-compliant","reason":"La licence exigée n’est pas jointe."}""")
    record DisqualifiedView(
            UUID bidId, String supplierId, BidState state, DisqualificationGround ground, String reason) {}

    @POST
    @Command
    @Operation(
            operationId = "disqualifyBid",
            summary = "Disqualify a bid",
            description =
                    "For the organizer’s negotiator, before the evaluation. For an abnormally low price only once its bidder"
                            + " was asked about it, and its explanation was refused or did not come in time.")
    public RestResponse<DisqualifiedView> disqualify(
            @PathParam("id") UUID id, @Valid @NotNull Disqualification disqualification) {
        Tender tender = access.lockedForNegotiator(id);
        tender.requireJudging();
        ongoing.requireNone(id);
        Bid bid = judged.of(tender, disqualification.bidId());
        bids.lock(bid);
        DisqualificationGround ground =
                Objects.requireNonNullElse(disqualification.ground(), DisqualificationGround.NON_COMPLIANT);
        if (ground == DisqualificationGround.ABNORMALLY_LOW_PRICE) {
            new LowPriceProcedure(inquiries.of(id), clock.now()).requireExcludable(bid);
        }
        bid.disqualify(ground, disqualification.reason());
        bids.flush();
        audit.record("bids.disqualified", "bids/" + bid.id(), tender.organizer(), bid.supplierId());
        news.note(tender);
        return Answers.ok(
                new DisqualifiedView(bid.id(), bid.supplierId(), bid.state(), ground, disqualification.reason()),
                bid.version());
    }
}
