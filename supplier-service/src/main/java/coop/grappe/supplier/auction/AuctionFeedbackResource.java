package coop.grappe.supplier.auction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
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

/** How an auction stands, as it goes on. */
@Path("/auctions/{id}/feedback")
@Tag(name = "Auctions")
public class AuctionFeedbackResource {

    private static final Duration KEPT_OPEN = Duration.ofSeconds(10);

    private final AuctionAccess access;
    private final AuctionFeed feed;

    AuctionFeedbackResource(AuctionAccess access, AuctionFeed feed) {
        this.access = access;
        this.feed = feed;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followAuction",
            summary = "Follow an auction",
            description =
                    "Server-sent events, named `auction`: how it stands for the reader now, and then after each change. Their"
                            + " ids are numbers of bids. Changes that follow each other closely come as one. Comments keep the connection"
                            + " open.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AuctionView.class)))
    public Multi<OutboundSseEvent> follow(@PathParam("id") UUID id, @Context Sse sse) {
        AuctionReader reader = QuarkusTransaction.requiringNew()
                .call(() -> access.reader(access.visible(id).tenderId()));
        Multi<OutboundSseEvent> changes = feed.of(id).map(board -> event(sse, board.as(reader)));
        Multi<OutboundSseEvent> comments = Multi.createFrom()
                .ticks()
                .every(KEPT_OPEN)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        return Multi.createBy().merging().streams(changes, comments);
    }

    private static OutboundSseEvent event(Sse sse, AuctionView view) {
        return sse.newEventBuilder()
                .name("auction")
                .id(Long.toString(view.bids()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(AuctionView.class, view)
                .build();
    }
}
