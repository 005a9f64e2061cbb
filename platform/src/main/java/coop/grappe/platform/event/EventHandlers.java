package coop.grappe.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The handlers of this service by the type that they handle. */
@ApplicationScoped
class EventHandlers {

    private final Map<String, EventHandler<?>> byType;
    private final ObjectMapper lenient;

    EventHandlers(@All List<EventHandler<?>> handlers, ObjectMapper json) {
        this.byType = handlers.stream().collect(Collectors.toMap(EventHandler::type, Function.identity()));
        this.lenient = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    boolean handles(ReceivedEvent event) {
        return byType.containsKey(event.type());
    }

    void apply(ReceivedEvent event) {
        EventHandler<?> handler = byType.get(event.type());
        if (handler == null) {
            throw new IllegalStateException("No handler for " + event.type());
        }
        apply(handler, event);
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
