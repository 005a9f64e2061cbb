package coop.grappe.supplier.negotiation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happens to a tender’s rounds, as it happens. */
@Path("/tenders/{id}/rounds/feedback")
@Tag(name = "Negotiation")
public class RoundFeedbackResource {

    private static final Duration KEPT_OPEN = Duration.ofSeconds(10);

    private final RoundAccess access;
    private final RoundFeed feed;

    RoundFeedbackResource(RoundAccess access, RoundFeed feed) {
        this.access = access;
        this.feed = feed;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followRounds",
            summary = "Follow a tender’s rounds",
            description =
                    "Server-sent events, named `opened`, `closing-soon`, `closed`, `offers-opened` and `cancelled`: how things stand"
                            + " now, and then what happens. With `Last-Event-ID` it goes on after that event. Comments keep the"
                            + " connection open.")
    @APIResponse(
            responseCode = "200",
            description = "What happened",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RoundNews.class)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id, @Nullable @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        QuarkusTransaction.requiringNew().run(() -> access.reader(id));
        Multi<OutboundSseEvent> news = feed.after(id, parsed(lastEventId)).map(one -> event(sse, one));
        Multi<OutboundSseEvent> comments = Multi.createFrom()
                .ticks()
                .every(KEPT_OPEN)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        return Multi.createBy().merging().streams(news, comments);
    }

    /** What is no id of ours is as good as none. */
    private static @Nullable Long parsed(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.valueOf(lastEventId) : null;
    }

    private static OutboundSseEvent event(Sse sse, RoundNews news) {
        return sse.newEventBuilder()
                .name(news.what().word())
                .id(Long.toString(news.id()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(RoundNews.class, news)
                .build();
    }
}
