package coop.grappe.supplier.evaluation;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
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

/** One inquiry about an abnormally low price over HTTP. */
@Path("/low-price-inquiries/{id}")
@Tag(name = "Low prices", description = "Asking bidders about abnormally low prices")
public class InquiryResource {

    private final LowPriceInquiries inquiries;
    private final TenderAccess access;
    private final Tenders tenders;
    private final Caller caller;
    private final DatabaseClock clock;
    private final Audit audit;

    InquiryResource(
            LowPriceInquiries inquiries,
            TenderAccess access,
            Tenders tenders,
            Caller caller,
            DatabaseClock clock,
            Audit audit) {
        this.inquiries = inquiries;
        this.access = access;
        this.tenders = tenders;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "readLowPriceInquiry",
            summary = "Read an inquiry about a low price",
            description = "For its bidder, the organizer’s negotiator, evaluators and auditor, and the committee.")
    public RestResponse<InquiryView> read(@PathParam("id") UUID id) {
        LowPriceInquiry inquiry = inquiries.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(inquiry.supplierId())) {
            access.judged(inquiry.tenderId(), Role.NEGOTIATOR, Role.EVALUATOR, Role.AUDITOR);
        }
        return Answers.ok(InquiryView.of(inquiry), inquiry.version());
    }

    @POST
    @Path("/answer")
    @Command
    @Operation(
            operationId = "explainLowPrice",
            summary = "Explain a low price",
            description = "For its bidder, until the named instant; until then the answer can be completed.")
    public RestResponse<InquiryView> answer(@PathParam("id") UUID id, @Valid @NotNull InquiryAnswer answer) {
        LowPriceInquiry found = inquiries.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(found.supplierId());
        caller.require(Role.SUPPLIER);
        Tender tender = tenders.locked(found.tenderId()).orElseThrow(Problem::notFound);
        LowPriceInquiry inquiry = locked(found);
        tender.requireJudging();
        inquiry.answer(answer, clock.now());
        return recorded("low-price-inquiries.answered", inquiry, tender);
    }

    @POST
    @Path("/decision")
    @Command
    @Operation(
            operationId = "decideLowPriceInquiry",
            summary = "Accept or refuse an explanation",
            description =
                    "For the organizer’s negotiator: an answer at any time, silence once the named instant has passed.")
    public RestResponse<InquiryView> decide(@PathParam("id") UUID id, @Valid @NotNull InquiryDecision decision) {
        LowPriceInquiry found = inquiries.findByIdOptional(id).orElseThrow(Problem::notFound);
        Tender tender = access.lockedForNegotiator(found.tenderId());
        LowPriceInquiry inquiry = locked(found);
        decision.check();
        tender.requireJudging();
        inquiry.decide(decision, clock.now());
        return recorded("low-price-inquiries." + inquiry.state().word(), inquiry, tender);
    }

    /** Read anew: its tender is locked by now. */
    private LowPriceInquiry locked(LowPriceInquiry found) {
        inquiries.lock(found);
        return found;
    }

    private RestResponse<InquiryView> recorded(String act, LowPriceInquiry inquiry, Tender tender) {
        inquiries.flush();
        audit.record(act, "low-price-inquiries/" + inquiry.id(), tender.organizer(), inquiry.supplierId());
        return Answers.ok(InquiryView.of(inquiry), inquiry.version());
    }
}
