package coop.grappe.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Other services' side of the events: sends theirs, and awaits ours. */
public final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static String bootstrapServers;

    private Events() {}

    static void use(String servers) {
        bootstrapServers = servers;
    }

    /** Sends an event as another service would, and waits for the broker's acknowledgement. */
    public static void send(String topic, String type, String key, String json) {
        send(topic, type, key, json, UUID.randomUUID().toString());
    }

    /** Sends an event with an id of the test's choosing, so that it can be repeated. */
    public static void send(String topic, String type, String key, String json, String id) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/test"))
                .withType("coop.grappe." + type)
                .withSubject(key)
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event));
        }
    }

    /**
     * Reads a topic from its beginning until an event of the type fits.
     *
     * @throws AssertionError if none came in 30 s
     */
    public static JsonNode await(String topic, String type, Predicate<JsonNode> fits) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new org.apache.kafka.common.TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
                    if (event.getType().equals("coop.grappe." + type)) {
                        JsonNode data = JSON.readTree(event.getData().toBytes());
                        if (fits.test(data)) {
                            return data;
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No " + type + " came in " + PATIENCE);
    }
}
