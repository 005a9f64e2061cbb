package coop.grappe.supplier.negotiation;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a tender’s rounds, for as many listeners as there are: each replica looks once at a short interval, while anybody listens
 * there. So it does not matter which replica opens or closes them.
 */
@ApplicationScoped
class RoundFeed {

    private final Rounds rounds;
    private final DatabaseClock clock;
    private final Duration every;
    private final ConcurrentMap<UUID, Multi<List<RoundNews>>> feeds = new ConcurrentHashMap<>();

    RoundFeed(
            Rounds rounds, DatabaseClock clock, @ConfigProperty(name = "grappe.rounds.feedback-every") Duration every) {
        this.rounds = rounds;
        this.clock = clock;
        this.every = every;
    }

    /** @param last the id that the listener has seen last; if absent it begins with how things stand now */
    Multi<RoundNews> after(UUID tenderId, @Nullable Long last) {
        Told told = new Told(last);
        return feeds.computeIfAbsent(tenderId, this::feed)
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToMultiAndConcatenate(all -> Multi.createFrom().iterable(told.next(all)));
    }

    /** All that has happened at every tick, so that who comes later learns it with the next, and who is slow misses nothing. */
    private Multi<List<RoundNews>> feed(UUID tenderId) {
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> happened(tenderId))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .onTermination()
                .invoke(() -> feeds.remove(tenderId))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    private List<RoundNews> happened(UUID tenderId) {
        return QuarkusTransaction.requiringNew().call(() -> RoundNews.of(rounds.of(tenderId), clock.now()));
    }

    /** What one listener knows. */
    static final class Told {

        private Optional<Long> last;

        Told(@Nullable Long last) {
            this.last = Optional.ofNullable(last);
        }

        /** What it has not been told yet. */
        List<RoundNews> next(List<RoundNews> all) {
            List<RoundNews> untold = last.map(known ->
                            all.stream().filter(news -> news.id() > known).toList())
                    .orElseGet(() -> all.subList(Math.max(0, all.size() - 1), all.size()));
            long latest = all.isEmpty() ? 0 : all.get(all.size() - 1).id();
            last = Optional.of(Math.max(latest, last.orElse(0L)));
            return untold;
        }
    }
}
