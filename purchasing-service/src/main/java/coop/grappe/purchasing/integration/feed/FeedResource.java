package coop.grappe.purchasing.integration.feed;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An organization's feed over HTTP. */
@Path("/feed")
@Tag(name = "Integration", description = "What other systems read of us")
public class FeedResource {

    private static final int MOST = 1_000;
    private static final String STREAM_IF_ASKED = MediaType.SERVER_SENT_EVENTS + ";qs=0.5";

    private final Feed feed;
    private final FeedStreams streams;
    private final AudienceRules rules;
    private final Caller caller;

    FeedResource(Feed feed, FeedStreams streams, AudienceRules rules, Caller caller) {
        this.feed = feed;
        this.streams = streams;
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readFeed",
            summary = "Read what has happened that concerns your organization",
            description =
                    "For the accounting system, treasurers, auditors and suppliers. Keep the `cursor` of each page, once what it brought is"
                            + " done, and send it as `after`: the order never changes and nothing appears behind a cursor. Reading from"
                            + " an older cursor brings the same events with the same ids. Events are kept for 30 days; a cursor from"
                            + " before is refused with 410 rather than passing anything over. With `Accept: text/event-stream` the feed"
                            + " goes on by itself, from `Last-Event-ID` or `after`.")
    public RestResponse<FeedPage> read(
            @QueryParam("after") @Parameter(description = "The `cursor` of the page before", example = "42") @Nullable
                    String after,
            @QueryParam("types")
                    @Parameter(description = "Only these, such as `orders.*,entries.posted.v1`", example = "orders.*")
                    @Nullable
                    String types,
            @QueryParam("limit") @DefaultValue("100") @Parameter(description = "How many at most, 1 to 1000")
                    int limit) {
        allow();
        FeedTypes wanted = FeedTypes.parse(types);
        Violations violations =
                new Violations(FeedProblem.class).check(limit >= 1 && limit <= MOST, "limit", "limit.range", MOST);
        Long cursor = cursor(after, violations);
        wanted.check(rules, violations, "types");
        violations.throwIfAny();
        return Answers.ok(feed.after(caller.organization(), cursor, wanted, limit));
    }

    @GET
    @Blocking
    @Produces(STREAM_IF_ASKED)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @QueryParam("after") @Nullable String after,
            @QueryParam("types") @Nullable String types,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        allow();
        FeedTypes wanted = FeedTypes.parse(types);
        Violations violations = new Violations(FeedProblem.class);
        Long cursor = cursor(lastEventId == null ? after : lastEventId, violations);
        wanted.check(rules, violations, "types");
        violations.throwIfAny();
        return streams.open(caller.organization(), cursor, wanted, sse);
    }

    private void allow() {
        caller.require(Role.ACCOUNTING, Role.TREASURER, Role.AUDITOR, Role.SUPPLIER);
    }

    private static @Nullable Long cursor(@Nullable String after, Violations violations) {
        if (after == null || after.isBlank()) {
            return null;
        }
        boolean wellFormed = after.matches("[0-9]{1,18}");
        violations.check(wellFormed, "after", "cursor.unknown");
        return wellFormed ? Long.valueOf(after) : null;
    }
}
