package coop.grappe.stack.bench;

import coop.grappe.stack.StackSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every event that was ever published, and how large it is. */
final class EventSizes {

    private EventSizes() {}

    /** The size in bytes of the largest event of some topics: key, value and headers. */
    static long largest(StackSettings settings, List<String> topics) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + settings.kafkaPort(),
                "max.poll.records",
                100,
                "fetch.max.bytes",
                4 << 20);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(EventSizes::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long largest = 0;
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var event : consumer.poll(Duration.ofSeconds(1))) {
                    long headers = Stream.of(event.headers().toArray())
                            .mapToLong(header -> header.key().length() + header.value().length)
                            .sum();
                    largest = Math.max(largest, event.serializedKeySize() + event.serializedValueSize() + headers);
                }
            }
            return largest;
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
