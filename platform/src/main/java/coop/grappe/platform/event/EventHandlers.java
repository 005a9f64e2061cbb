package coop.grappe.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The handlers of this service by the type that they handle; several packages may do something about the same event, in one transaction. */
@ApplicationScoped
class EventHandlers {

    private final Map<String, List<EventHandler<?>>> byType;
    private final ObjectMapper lenient;

    EventHandlers(@All List<EventHandler<?>> handlers, ObjectMapper json) {
        this.byType = handlers.stream().collect(Collectors.groupingBy(EventHandler::type));
        this.lenient = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    boolean handles(ReceivedEvent event) {
        return byType.containsKey(event.type());
    }

    void apply(ReceivedEvent event) {
        List<EventHandler<?>> handlers = byType.get(event.type());
        if (handlers == null) {
            throw new IllegalStateException("No handler for " + event.type());
        }
        handlers.forEach(handler -> apply(handler, event));
    }

    private <E> void apply(EventHandler<E> handler, ReceivedEvent event) {
        E payload;
        try {
            payload = lenient.readValue(event.data(), handler.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The data is not readable as " + event.type() + ": " + e.getMessage(), e);
        }
        handler.apply(payload);
    }
}
