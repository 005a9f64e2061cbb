package coop.grappe.purchasing.integration.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the delivery of one event to one endpoint goes.
 *
 * @param eventId the {@code webhook-id}
 * @param subject the aggregate: its events are delivered one after the other
 * @param sequence its position in the feed; none in a test
 * @param dueAt when it is attempted next, at the earliest
 * @param settledAt when it was delivered, failed or was abandoned
 * @param history all attempts, the newest first; in a list only the newest
 */
@Schema(name = "WebhookDelivery", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000031","eventId":"01890a5d-ac96-774b-bcce-b30209000021","type":"invoices.approved.v1",
                "subject":"invoices/01890a5d-ac96-774b-bcce-b30209000009","sequence":"42","state":"pending","attempts":1,
                "dueAt":"2030-03-10T15:00:06Z","createdAt":"2030-03-10T15:00:00Z","settledAt":null,"history":[]}""")
record DeliveryView(
        UUID id,
        UUID eventId,
        String type,
        String subject,
        @Nullable String sequence,
        DeliveryState state,
        int attempts,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant settledAt,
        List<AttemptView> history) {

    static DeliveryView of(ResultSet row, List<AttemptView> history) throws SQLException {
        DeliveryState state = DeliveryState.of(row.getString("state"));
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getString("position"),
                state,
                row.getInt("attempts"),
                state == DeliveryState.PENDING ? instant(row, "due_at") : null,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"),
                history);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
