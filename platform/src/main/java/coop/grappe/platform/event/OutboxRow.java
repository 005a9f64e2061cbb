package coop.grappe.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One event in the outbox, as the relay reads it. */
record OutboxRow(
        String eventId,
        String topic,
        String key,
        String type,
        String data,
        @Nullable String correlationId,
        @Nullable String traceparent,
        OffsetDateTime occurredAt) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString("event_id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("data"),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getObject("occurred_at", OffsetDateTime.class));
    }
}
