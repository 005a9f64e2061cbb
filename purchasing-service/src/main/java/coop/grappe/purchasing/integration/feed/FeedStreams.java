package coop.grappe.purchasing.integration.feed;

import coop.grappe.platform.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Feeds as server-sent events. A stream ends by itself after ten minutes, so that nobody reads on for long after the token has run out or
 * was revoked; the client comes back with {@code Last-Event-ID} and misses nothing.
 */
@ApplicationScoped
class FeedStreams {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration KEPT_OPEN = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Feed feed;
    private final Duration every;
    private final int most;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    FeedStreams(
            Feed feed,
            @ConfigProperty(name = "grappe.feed.every") Duration every,
            @ConfigProperty(name = "grappe.feed.streams-per-organization") int most) {
        this.feed = feed;
        this.every = every;
        this.most = most;
    }

    /** @throws Problem as {@link Feed#after}, or 429 if the organization has too many of them open */
    Multi<OutboundSseEvent> open(String organization, @Nullable Long after, FeedTypes types, Sse sse) {
        FeedPage first = feed.after(organization, after, types, BATCH);
        take(organization);
        AtomicLong cursor = new AtomicLong(Long.parseLong(first.cursor()));
        Multi<FeedEvent> further = Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> next(organization, cursor, types));
        Multi<OutboundSseEvent> events = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(first.items()), further)
                .map(event -> event(sse, event));
        Multi<OutboundSseEvent> comments = Multi.createFrom()
                .ticks()
                .every(KEPT_OPEN)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
        return Multi.createBy()
                .merging()
                .streams(events, comments)
                .select()
                .first(LIFETIME)
                .onTermination()
                .invoke(() -> open.computeIfPresent(organization, (key, count) -> count > 1 ? count - 1 : null));
    }

    private Multi<FeedEvent> next(String organization, AtomicLong cursor, FeedTypes types) {
        return Uni.createFrom()
                .item(() -> {
                    FeedPage page = feed.after(organization, cursor.get(), types, BATCH);
                    cursor.set(Long.parseLong(page.cursor()));
                    return page.items();
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMulti(items -> Multi.createFrom().iterable(items));
    }

    private void take(String organization) {
        if (open.merge(organization, 1, Integer::sum) > most) {
            open.computeIfPresent(organization, (key, count) -> count - 1);
            throw new Problem(FeedProblem.TOO_MANY_STREAMS, most);
        }
    }

    private static OutboundSseEvent event(Sse sse, FeedEvent event) {
        return sse.newEventBuilder()
                .name(event.type())
                .id(String.valueOf(event.sequence()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(FeedEvent.class, event)
                .build();
    }
}
