package coop.grappe.purchasing.integration.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes what this service has published back from Kafka, in a consumer group of its own: so nothing of the feeds is on the path of an
 * order, and an event stands in a feed only once other services may have heard of it.
 *
 * <p>A batch is one transaction. While the database is away it is tried again and again; nothing is passed over but what is no event of
 * ours.
 */
@ApplicationScoped
class OwnEvents {

    private static final Logger LOG = Logger.getLogger(OwnEvents.class);
    private static final String SOURCE = "/purchasing";
    private static final String TYPE_PREFIX = "coop.grappe.";
    private static final long PAUSE_MILLIS = 500;

    private final Audience audience;
    private final Arrivals arrivals;
    private final FeedNumbering numbering;
    private final ObjectMapper json;
    private volatile boolean stopping;

    OwnEvents(Audience audience, Arrivals arrivals, FeedNumbering numbering, ObjectMapper json) {
        this.audience = audience;
        this.arrivals = arrivals;
        this.numbering = numbering;
        this.json = json;
    }

    private record Own(UUID id, String type, String key, ObjectNode data, java.time.Instant time) {}

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Incoming("feed")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> take(batch));
                numbering.soon();
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    throw e;
                }
                LOG.warnf(e, "%d events wait for their place in the feeds", (Object) batch.count());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> batch) {
        Map<UUID, Own> events = new LinkedHashMap<>();
        batch.forEach(message -> readable(message).ifPresent(event -> events.putIfAbsent(event.id(), event)));
        events.keySet().retainAll(arrivals.note(events.keySet()));
        arrivals.add(events.values().stream()
                .flatMap(event ->
                        audience.of(event.id(), event.type(), event.key(), event.data(), event.time()).stream())
                .toList());
    }

    private Optional<Own> readable(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            if (!event.getSource().getPath().equals(SOURCE) || event.getData() == null) {
                return Optional.empty();
            }
            return Optional.of(new Own(
                    UUID.fromString(event.getId()),
                    event.getType().substring(TYPE_PREFIX.length()),
                    message.topic() + "/" + message.key(),
                    (ObjectNode) json.readTree(event.getData().toBytes()),
                    Objects.requireNonNull(event.getTime(), "time").toInstant()));
        } catch (IOException | RuntimeException e) {
            LOG.errorf("No event of ours, so passed over: %s at %d of %s", e, message.offset(), message.topic());
            return Optional.empty();
        }
    }
}
