package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The abnormally low prices of a tender over HTTP. */
@Path("/tenders/{id}")
@Tag(name = "Low prices", description = "Asking bidders about abnormally low prices")
public class LowPriceResource {

    private final TenderAccess access;
    private final Bids bids;
    private final JudgedBids judged;
    private final LowPriceInquiries inquiries;
    private final LowPriceConfig config;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    LowPriceResource(
            TenderAccess access,
            Bids bids,
            JudgedBids judged,
            LowPriceInquiries inquiries,
            LowPriceConfig config,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.access = access;
        this.bids = bids;
        this.judged = judged;
        this.inquiries = inquiries;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Path("/low-prices")
    @Operation(
            operationId = "listLowPrices",
            summary = "List abnormally low prices",
            description =
                    "Among the bids that stand, at any time after the opening: at least 40 % below the mean of the other"
                            + " suppliers’ for a lot, or 30 % below the next. For the organizer’s negotiator, evaluators and auditor,"
                            + " and for the committee.")
    public RestResponse<LowPriceView> lowPrices(@PathParam("id") UUID id) {
        Tender tender = access.judged(id, Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        List<LowPriceFlag> flags = LowPriceFlag.of(tender, bids.validOf(id));
        return Answers.ok(LowPriceView.of(id, flags, new LowPriceFindings(inquiries.of(id))));
    }

    @POST
    @Path("/low-price-inquiries")
    @Command
    @Operation(
            operationId = "askAboutLowPrice",
            summary = "Ask a bidder to explain an abnormally low price",
            description = "For the organizer’s negotiator, before any exclusion for it.")
    public RestResponse<InquiryView> ask(@PathParam("id") UUID id, @Valid @NotNull InquiryPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        tender.requireJudging();
        Instant now = clock.now();
        boolean longEnough = !plan.answerUntil().isBefore(now.plus(config.leastTimeToAnswer()));
        new Violations(EvaluationProblem.class)
                .check(
                        longEnough,
                        "answerUntil",
                        "answer.soon",
                        config.leastTimeToAnswer().toString())
                .throwIfAny();
        Bid bid = judged.of(tender, plan.bidId());
        UUID lot = lotOf(tender, bid, plan);
        if (inquiries.contains(bid.id(), lot)) {
            throw new Problem(EvaluationProblem.ALREADY_ASKED);
        }
        LowPriceInquiry inquiry = LowPriceInquiry.asked(bid, plan, lot, now);
        inquiries.persistAndFlush(inquiry);
        audit.record(
                "low-price-inquiries.asked",
                "low-price-inquiries/" + inquiry.id(),
                tender.organizer(),
                bid.supplierId());
        return Answers.created("/low-price-inquiries/" + inquiry.id(), InquiryView.of(inquiry), inquiry.version());
    }

    private UUID lotOf(Tender tender, Bid bid, InquiryPlan plan) {
        List<UUID> flagged = LowPriceFlag.of(tender, bids.validOf(tender.id())).stream()
                .filter(flag -> flag.bid().id().equals(bid.id()))
                .map(flag -> flag.lot().id())
                .toList();
        if (plan.lotId() == null) {
            new Violations(EvaluationProblem.class)
                    .check(flagged.size() == 1, "lotId", "lot.which", flagged.size())
                    .throwIfAny();
            return flagged.get(0);
        }
        new Violations(EvaluationProblem.class)
                .check(flagged.contains(plan.lotId()), "lotId", "lot.not-low")
                .throwIfAny();
        return plan.lotId();
    }

    @GET
    @Path("/low-price-inquiries")
    @Operation(
            operationId = "listLowPriceInquiries",
            summary = "List inquiries about low prices",
            description =
                    "All of them for the organizer’s negotiator, evaluators and auditor, and for the committee; one’s own"
                            + " for a bidder.")
    public RestResponse<Page<InquiryView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        Tender tender = access.visible(id);
        boolean organizer = caller.actsFor(tender.organizer());
        if (organizer) {
            caller.require(Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        }
        List<LowPriceInquiry> found = organizer || access.judges(tender)
                ? inquiries.of(id, page)
                : inquiries.of(id, caller.organization(), page);
        return Answers.page(Page.of(found, page, LowPriceInquiry::id).map(InquiryView::of), here);
    }
}
