package coop.grappe.purchasing.integration.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param excerpt the first 1,000 characters of the answer, or what went wrong
 */
@Schema(
        name = "WebhookAttempt",
        examples =
                "{\"number\":1,\"at\":\"2030-03-10T15:00:01Z\",\"outcome\":\"refused\",\"status\":503,\"latencyMillis\":84,\"excerpt\":\"maintenance\"}")
record AttemptView(
        int number,
        Instant at,
        Outcome outcome,
        @Nullable Integer status,
        long latencyMillis,
        @Nullable String excerpt) {

    static AttemptView of(ResultSet row) throws SQLException {
        return new AttemptView(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Outcome.of(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getLong("latency_millis"),
                row.getString("excerpt"));
    }
}
