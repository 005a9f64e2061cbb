package coop.grappe.supplier.auction;

import coop.grappe.platform.clock.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for auctions whose end has come; each is closed in a transaction of its own. */
@ApplicationScoped
class AuctionClock {

    private static final Logger LOG = Logger.getLogger(AuctionClock.class);

    private final Auctions auctions;
    private final AuctionClosing closing;
    private final DatabaseClock clock;

    AuctionClock(Auctions auctions, AuctionClosing closing, DatabaseClock clock) {
        this.auctions = auctions;
        this.closing = closing;
        this.clock = clock;
    }

    @Scheduled(every = "{grappe.clock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> auctions.dueAt(clock.now()));
        for (UUID auction : due) {
            try {
                closing.ifDue(auction);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Auction %s could not be closed; it is tried again", auction);
            }
        }
    }
}
