package coop.grappe.member.demand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The changes of demand, as they happen. */
@Path("/campaigns/{id}/demand/changes")
@Tag(name = "Demand")
public class DemandStreamResource {

    private final DemandAccess access;
    private final DemandStream stream;

    DemandStreamResource(DemandAccess access, DemandStream stream) {
        this.access = access;
        this.stream = stream;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followDemand",
            summary = "Follow a campaign’s demand",
            description =
                    "Server-sent events, named `demand`, one for each item that changed, with its new sums; their ids are revisions. With"
                            + " `Last-Event-ID`, or `after`, nothing that happened since is missed. Comments keep the connection open.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = DemandStream.Change.class)))
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") @Nullable Long lastEventId,
            @QueryParam("after") @Nullable Long after,
            @Context Sse sse) {
        long from = QuarkusTransaction.requiringNew().call(() -> {
            access.readable(id);
            Long asked = lastEventId == null ? after : lastEventId;
            return asked == null ? stream.latest(id) : asked;
        });
        return stream.after(id, from)
                .onItem()
                .transformToMultiAndConcatenate(changes -> Multi.createFrom().items(events(sse, changes)));
    }

    private static Stream<OutboundSseEvent> events(Sse sse, List<DemandStream.Change> changes) {
        if (changes.isEmpty()) {
            return Stream.of(sse.newEventBuilder().comment("").build());
        }
        return changes.stream()
                .map(change -> sse.newEventBuilder()
                        .name("demand")
                        .id(Long.toString(change.revision()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(DemandStream.Change.class, change)
                        .build());
    }
}
