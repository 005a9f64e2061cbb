package coop.grappe.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes other services' events from Kafka. A batch is applied in one transaction; if that fails, event by event, and what
 * cannot be applied is parked with its reason, so that it never holds up other aggregates.
 *
 * <p>While the database is away, or a stop is under way, nothing is parked and nothing is acknowledged.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventHandlers handlers;
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final ParkedEventRetry retry;
    private volatile boolean stopping;

    EventConsumer(EventHandlers handlers, Inbox inbox, ParkedEvents parked, ParkedEventRetry retry) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.parked = parked;
        this.retry = retry;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Incoming("events")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        List<ReceivedEvent> events = readable(batch);
        if (events.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> applyTogether(events));
        } catch (RuntimeException e) {
            LOG.debugf("A batch of %d events is applied one by one, because of %s", events.size(), e.toString());
            for (ReceivedEvent event : events) {
                applyOrPark(event);
            }
        }
        retry.soon();
    }

    private List<ReceivedEvent> readable(ConsumerRecords<String, byte[]> batch) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                ReceivedEvent event = ReceivedEvent.of(message);
                if (handlers.handles(event)) {
                    events.add(event);
                }
            } catch (RuntimeException e) {
                LOG.errorf("Not a CloudEvent, so passed over: %s at %d of %s", e, message.offset(), message.topic());
            }
        }
        return events;
    }

    private void applyTogether(List<ReceivedEvent> events) {
        if (parked.holdBackAny(events)) {
            events.forEach(this::applyOrHoldBack);
        } else {
            inbox.applyOnce(events);
        }
    }

    private void applyOrHoldBack(ReceivedEvent event) {
        if (parked.holdBack(event)) {
            parked.park(event, "behind an earlier event of the same aggregate", true);
        } else {
            inbox.applyOnce(List.of(event));
        }
    }

    private void applyOrPark(ReceivedEvent event) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> applyOrHoldBack(event));
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw e;
                }
                if (Failure.passes(e) || attempt <= Failure.ATTEMPTS && Failure.isLostRace(e)) {
                    LOG.warnf("%s is tried again: %s", event.type(), e.toString());
                    TimeUnit.MILLISECONDS.sleep(Math.min(5_000, 50L << Math.min(attempt, 7)));
                } else if (park(event, e)) {
                    return;
                }
            }
        }
    }

    private boolean park(ReceivedEvent event, RuntimeException cause) {
        boolean waiting = Failure.isTooEarly(cause);
        if (!waiting) {
            LOG.errorf(cause, "%s of %s is parked", event.type(), event.key());
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> parked.park(event, Failure.reason(cause), waiting));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("%s could not be parked yet: %s", event.type(), e.toString());
            return false;
        }
    }
}
