package coop.grappe.platform.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Applies events, each at most once: what was applied is noted in the transaction of its effect. */
@ApplicationScoped
class Inbox {

    private final DataSource database;
    private final EntityManager entities;
    private final EventHandlers handlers;
    private final Tracer tracer;

    Inbox(DataSource database, EntityManager entities, EventHandlers handlers, Tracer tracer) {
        this.database = database;
        this.entities = entities;
        this.handlers = handlers;
        this.tracer = tracer;
    }

    /**
     * Applies those of the events that were not applied before, in their order; what each has loaded is let go, so that no later one looks
     * through it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void applyOnce(List<ReceivedEvent> events) {
        Set<String> fresh = note(events);
        events.stream().filter(event -> fresh.remove(event.id())).forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        Context parent =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), event, TraceparentOfEvent.GETTER);
        Span span = tracer.spanBuilder("apply " + event.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        if (event.correlationId() != null) {
            MDC.put("correlationId", event.correlationId());
        }
        try (Scope scope = span.makeCurrent()) {
            handlers.apply(event);
            entities.flush();
            entities.clear();
        } finally {
            MDC.remove("correlationId");
            span.end();
        }
    }

    /** @return the ids of those that were not noted before */
    private Set<String> note(List<ReceivedEvent> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into inbox (event_id, type) select * from unnest(?, ?)"
                        + " on conflict do nothing returning event_id")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(ReceivedEvent::id).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", events.stream().map(ReceivedEvent::type).toArray()));
            Set<String> fresh = new HashSet<>();
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getString(1));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox could not be written", e);
        }
    }

    private enum TraceparentOfEvent implements TextMapGetter<ReceivedEvent> {
        GETTER;

        @Override
        public Iterable<String> keys(ReceivedEvent event) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable ReceivedEvent event, String name) {
            return event != null && name.equals("traceparent") ? event.traceparent() : null;
        }
    }
}
