package coop.grappe.stack.bench;

import coop.grappe.stack.StackSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells services what other services would have told them: CloudEvents 1.0, in the binary content mode of its Kafka binding. */
final class Announcing implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    Announcing(StackSettings settings) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + settings.kafkaPort()),
                new StringSerializer(),
                new StringSerializer());
    }

    void send(String topic, String type, String key, String data) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, data);
        header(event.headers(), "ce_specversion", "1.0");
        header(event.headers(), "ce_id", UUID.randomUUID().toString());
        header(event.headers(), "ce_source", "/bench");
        header(event.headers(), "ce_type", "coop.grappe." + type);
        header(event.headers(), "ce_subject", key);
        header(event.headers(), "content-type", "application/json");
        sent.add(producer.send(event));
    }

    /** Waits until the broker has everything. */
    void await() throws InterruptedException, ExecutionException {
        for (Future<?> one : sent) {
            one.get();
        }
        sent.clear();
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
