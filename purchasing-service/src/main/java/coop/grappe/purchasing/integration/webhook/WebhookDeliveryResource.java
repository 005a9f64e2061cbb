package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.purchasing.integration.feed.Feed;
import coop.grappe.purchasing.integration.feed.FeedEvent;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The deliveries of an endpoint over HTTP. */
@Path("/webhook-endpoints/{id}")
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {

    private static final String TEST = "webhooks.tested.v1";
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Deliveries deliveries;
    private final WebhookFollowing following;
    private final WebhookWorker worker;
    private final WebhookAccess access;
    private final Feed feed;
    private final ObjectMapper json;
    private final DatabaseClock clock;
    private final Audit audit;

    WebhookDeliveryResource(
            Deliveries deliveries,
            WebhookFollowing following,
            WebhookWorker worker,
            WebhookAccess access,
            Feed feed,
            ObjectMapper json,
            DatabaseClock clock,
            Audit audit) {
        this.deliveries = deliveries;
        this.following = following;
        this.worker = worker;
        this.access = access;
        this.feed = feed;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
    }

    /** What to send again: either everything since an instant, or all that has failed. */
    @Schema(name = "WebhookReplayPlan", examples = "{\"since\":\"2030-03-10T00:00:00Z\"}")
    record ReplayPlan(
            @Schema(examples = "2030-03-10T00:00:00Z") @Nullable
            Instant since,

            @Nullable Boolean failed) {

        void check() {
            new Violations(WebhookProblem.class)
                    .check((since != null) != Boolean.TRUE.equals(failed), "since", "replay.one")
                    .throwIfAny();
        }
    }

    /** @param queued how many deliveries were queued again */
    @Schema(name = "WebhookReplay", examples = "{\"queued\":12}")
    record Replay(int queued) {}

    @GET
    @Path("/deliveries")
    @Transactional
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List an endpoint’s deliveries",
            description = "The newest first, each with its newest attempt. They are kept as long as the feed’s events.")
    public RestResponse<Page<DeliveryView>> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(example = "failed") @Nullable DeliveryState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo here) {
        access.seen(id);
        UUID before = page.afterId().equals(BEGINNING) ? null : page.afterId();
        var rows = deliveries.page(id, state, before, page.limitPlusOne());
        return Answers.page(Page.of(rows, page, DeliveryView::id), here);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @Transactional
    @Operation(operationId = "readWebhookDelivery", summary = "Read a delivery with its attempts")
    public RestResponse<DeliveryView> read(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        access.seen(id);
        return Answers.ok(deliveries.view(id, delivery));
    }

    @POST
    @Path("/deliveries/{delivery}/replay")
    @Command
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a delivery again",
            description =
                    "With the same webhook-id, as soon as no earlier event of the same subject waits. Its retries begin anew.")
    public RestResponse<DeliveryView> replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        WebhookEndpoint endpoint = access.operated(id);
        deliveries.view(id, delivery);
        deliveries.replay(id, delivery);
        record(endpoint, "webhooks.replayed");
        return Answers.accepted(path(id, delivery), deliveries.view(id, delivery));
    }

    @POST
    @Path("/deliveries/{delivery}/abandonment")
    @Command
    @Operation(
            operationId = "abandonWebhookDelivery",
            summary = "Give a delivery up",
            description = "So that later events of the same subject, which wait behind it, go on.")
    public RestResponse<DeliveryView> abandon(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        WebhookEndpoint endpoint = access.managed(id);
        deliveries.view(id, delivery);
        deliveries.abandon(id, delivery);
        record(endpoint, "webhooks.abandoned");
        return Answers.ok(deliveries.view(id, delivery));
    }

    @POST
    @Path("/replays")
    @Command
    @Operation(
            operationId = "replayWebhooks",
            summary = "Send again what has failed, or everything since an instant",
            description =
                    "Everything means every event of the endpoint’s types that came into the feed since, also from before the endpoint was made,"
                            + " with the same ids and in the order of each subject.")
    public RestResponse<Replay> replayMany(@PathParam("id") UUID id, @Valid @NotNull ReplayPlan plan) {
        WebhookEndpoint endpoint = access.operated(id);
        plan.check();
        int queued = plan.since() == null ? deliveries.replayFailed(id) : replaySince(endpoint, plan.since());
        record(endpoint, "webhooks.replayed");
        return Answers.accepted("/webhook-endpoints/" + id + "/deliveries", new Replay(queued));
    }

    @POST
    @Path("/tests")
    @Command
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Send a test event",
            description = "Of the type `webhooks.tested.v1`, whatever types the endpoint takes. It is in no feed.")
    public RestResponse<DeliveryView> test(@PathParam("id") UUID id) throws JsonProcessingException {
        WebhookEndpoint endpoint = access.operated(id);
        endpoint.requireEnabled();
        UUID event = Ids.next();
        FeedEvent tested = FeedEvent.of(
                event,
                TEST,
                "webhook-tests/" + event,
                clock.now(),
                null,
                "/api/v1/webhook-endpoints/" + id,
                "{\"endpointId\":\"" + id + "\"}");
        UUID delivery = deliveries.test(endpoint, TEST, tested, json.writeValueAsString(tested));
        record(endpoint, "webhooks.tested");
        return Answers.accepted(path(id, delivery), deliveries.view(id, delivery));
    }

    private int replaySince(WebhookEndpoint endpoint, Instant since) {
        long before = feed.before(endpoint.organization(), since);
        int again = deliveries.replayAfter(endpoint.id(), before);
        return again + following.catchUp(endpoint, before);
    }

    private void record(WebhookEndpoint endpoint, String act) {
        worker.soon();
        audit.record(act, "webhook-endpoints/" + endpoint.id(), endpoint.organization());
    }

    private static String path(UUID id, UUID delivery) {
        return "/webhook-endpoints/" + id + "/deliveries/" + delivery;
    }
}
