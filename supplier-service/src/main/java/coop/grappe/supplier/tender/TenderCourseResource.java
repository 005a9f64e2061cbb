package coop.grappe.supplier.tender;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A tender's course over HTTP: published, amended, given up. */
@Path("/tenders/{id}")
@Tag(name = "Tenders", description = "Calls for bids on what members need")
public class TenderCourseResource {

    private final Tenders tenders;
    private final TenderAccess access;
    private final Amending amending;
    private final TenderDocuments documents;
    private final TenderNews news;
    private final DatabaseClock clock;

    TenderCourseResource(
            Tenders tenders,
            TenderAccess access,
            Amending amending,
            TenderDocuments documents,
            TenderNews news,
            DatabaseClock clock) {
        this.tenders = tenders;
        this.access = access;
        this.amending = amending;
        this.documents = documents;
        this.news = news;
        this.clock = clock;
    }

    @POST
    @Path("/publication")
    @Command
    @Operation(
            operationId = "publishTender",
            summary = "Publish a tender",
            description = "For the organizer’s negotiator. Suppliers may ask and submit from now on.")
    public RestResponse<TenderView> publish(@PathParam("id") UUID id, @Valid @NotNull PublicationPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        Instant now = clock.now();
        TenderEvent published = tender.publish(plan, now);
        documents.publishAll(tender, now);
        return told(tender, published);
    }

    @POST
    @Path("/amendments")
    @Command
    @Operation(
            operationId = "amendTender",
            summary = "Amend a published tender",
            description =
                    "For the organizer’s negotiator. The deadline stays or moves later, never earlier. If what is asked changes,"
                            + " suppliers get the time for it that the configuration says, and the bids before it are to be confirmed.")
    public RestResponse<TenderView> amend(@PathParam("id") UUID id, @Valid @NotNull AmendmentPlan plan) {
        Tender tender = access.lockedForNegotiator(id);
        return told(tender, amending.amend(tender, plan, clock.now()));
    }

    @POST
    @Path("/cancellation")
    @Command
    @Operation(
            operationId = "cancelTender",
            summary = "Give a tender up",
            description = "For the organizer’s negotiator, until its award is confirmed.")
    public RestResponse<TenderView> cancel(@PathParam("id") UUID id, @Valid @NotNull Reason why) {
        Tender tender = access.lockedForNegotiator(id);
        return told(tender, tender.cancel(why.reason()));
    }

    private RestResponse<TenderView> told(Tender tender, TenderEvent event) {
        tenders.flush();
        news.tell(event, tender);
        return Answers.ok(TenderView.of(tender, true), tender.version());
    }
}
