package coop.grappe.purchasing.integration.webhook;

import coop.grappe.purchasing.integration.Pulse;
import coop.grappe.purchasing.integration.feed.FeedGrown;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due, so many at once. Any number of instances share the work; what one of them had in hand when it died is taken up by
 * another when the claim has run out.
 */
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final long STOP_MILLIS = 5_000;

    private final WebhookFollowing following;
    private final WebhookClaims claims;
    private final WebhookPost post;
    private final WebhookOutcomes outcomes;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "webhook");
        thread.setDaemon(true);
        return thread;
    });
    private final Pulse pulse;

    WebhookWorker(
            WebhookFollowing following,
            WebhookClaims claims,
            WebhookPost post,
            WebhookOutcomes outcomes,
            WebhookConfig config) {
        this.following = following;
        this.claims = claims;
        this.post = post;
        this.outcomes = outcomes;
        this.most = config.atOnce();
        this.pulse = new Pulse("webhooks", config.every().toMillis(), this::work);
    }

    void start(@Observes StartupEvent event) {
        pulse.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        pulse.stop(STOP_MILLIS);
        threads.shutdown();
        if (!threads.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.infof("%d deliveries are left to others", underWay.get());
        }
    }

    void soon(@Observes FeedGrown grown) {
        pulse.wake();
    }

    void soon() {
        pulse.wake();
    }

    private boolean work() {
        boolean more = following.follow();
        for (UUID endpoint : claims.endpointsDue()) {
            int room = most - underWay.get();
            if (room <= 0) {
                return false;
            }
            List<Claimed> claimed = claims.claim(endpoint, room);
            underWay.addAndGet(claimed.size());
            claimed.forEach(delivery -> threads.execute(() -> attempt(delivery)));
        }
        return more;
    }

    private void attempt(Claimed delivery) {
        try {
            outcomes.note(delivery, post.send(delivery));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Delivery %s is tried again when its claim has run out", delivery.deliveryId());
        } finally {
            underWay.decrementAndGet();
            pulse.wake();
        }
    }
}
