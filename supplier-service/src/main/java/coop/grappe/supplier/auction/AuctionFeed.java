package coop.grappe.supplier.auction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How auctions stand, for as many listeners as there are: each replica looks at an auction's version at a short interval, while anybody
 * listens there, and reads its standings once when it has changed. So it does not matter which replica takes the bids.
 */
@ApplicationScoped
class AuctionFeed {

    private final EntityManager entities;
    private final Auctions auctions;
    private final AuctionBidders bidders;
    private final Duration every;
    private final ConcurrentMap<UUID, Multi<AuctionBoard>> feeds = new ConcurrentHashMap<>();

    AuctionFeed(
            EntityManager entities,
            Auctions auctions,
            AuctionBidders bidders,
            @ConfigProperty(name = "grappe.auctions.feedback-every") Duration every) {
        this.entities = entities;
        this.auctions = auctions;
        this.bidders = bidders;
        this.every = every;
    }

    /** How the auction stands now, and then whenever that has changed. Who is slow misses what is out of date, never the last. */
    Multi<AuctionBoard> of(UUID id) {
        AtomicLong told = new AtomicLong(-1);
        return feeds.computeIfAbsent(id, this::boards)
                .onOverflow()
                .dropPreviousItems()
                .select()
                .where(board -> told.getAndSet(board.auction().version())
                        != board.auction().version());
    }

    /** The present board at every tick, so that who comes later learns it with the next. */
    private Multi<AuctionBoard> boards(UUID id) {
        AtomicReference<AuctionBoard> last = new AtomicReference<>();
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> present(id, last))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .onTermination()
                .invoke(() -> feeds.remove(id))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    private AuctionBoard present(UUID id, AtomicReference<AuctionBoard> last) {
        AuctionBoard known = last.get();
        if (known == null || version(id) != known.auction().version()) {
            known = QuarkusTransaction.requiringNew()
                    .call(() -> new AuctionBoard(auctions.findById(id), bidders.ranked(id)));
            last.set(known);
        }
        return known;
    }

    private long version(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select version from Auction where id = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }
}
