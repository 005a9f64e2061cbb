package coop.grappe.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from another service.
 *
 * @param id unique over all services: the source and the CloudEvents id
 * @param type without the common prefix
 */
record ReceivedEvent(
        String id,
        String topic,
        String key,
        String type,
        String data,
        @Nullable String correlationId,
        @Nullable String traceparent) {

    /** @throws RuntimeException if the record is no CloudEvent of ours */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> message) {
        CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
        byte[] data = event.getData() == null ? new byte[0] : event.getData().toBytes();
        return new ReceivedEvent(
                event.getSource() + "/" + event.getId(),
                message.topic(),
                message.key(),
                event.getType().replaceFirst("^" + EventSender.TYPE_PREFIX.replace(".", "\\."), ""),
                new String(data, StandardCharsets.UTF_8),
                (String) event.getExtension("correlationid"),
                (String) event.getExtension("traceparent"));
    }
}
