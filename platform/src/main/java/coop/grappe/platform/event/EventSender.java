package coop.grappe.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to Kafka as CloudEvents in binary content mode.
 *
 * <p>One request in flight and no delivery time-out: while the broker is away the producer keeps trying, in order, so that an
 * outage neither loses nor swaps the events of an aggregate.
 */
@ApplicationScoped
class EventSender {

    static final String TYPE_PREFIX = "coop.grappe.";

    private final String bootstrapServers;
    private final URI source;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "grappe.service") String service) {
        this.bootstrapServers = bootstrapServers;
        this.source = URI.create("/" + service);
    }

    Future<RecordMetadata> send(OutboxRow row) {
        return producer()
                .send(KafkaMessageFactory.<String>createWriter(row.topic(), row.key())
                        .writeBinary(cloudEvent(row)));
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    private CloudEvent cloudEvent(OutboxRow row) {
        var event = CloudEventBuilder.v1()
                .withId(row.eventId())
                .withSource(source)
                .withType(TYPE_PREFIX + row.type())
                .withSubject(row.key())
                .withTime(row.occurredAt())
                .withData("application/json", row.data().getBytes(StandardCharsets.UTF_8));
        if (row.correlationId() != null) {
            event.withExtension("correlationid", row.correlationId());
        }
        if (row.traceparent() != null) {
            event.withExtension("traceparent", row.traceparent());
        }
        return event.build();
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                            1,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            Integer.MAX_VALUE,
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            10_000,
                            ProducerConfig.BUFFER_MEMORY_CONFIG,
                            8L * 1024 * 1024),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
