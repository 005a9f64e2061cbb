package coop.grappe.purchasing.integration.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What waits for its place in a feed. */
@ApplicationScoped
public class Arrivals {

    private final DataSource database;

    Arrivals(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<Arrival> arrivals) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into feed_arrival (organization, event_id, type, key, resource, data, occurred_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Arrival arrival : arrivals) {
                insert.setString(1, arrival.organization());
                insert.setObject(2, arrival.id());
                insert.setString(3, arrival.type());
                insert.setString(4, arrival.key());
                insert.setString(5, arrival.resource());
                insert.setString(6, arrival.data());
                insert.setObject(7, arrival.occurredAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("What arrived could not be written", e);
        }
    }

    /** Notes events as seen. @return those that were not seen before */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> note(Collection<UUID> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into feed_seen (event_id) select * from unnest(?)"
                        + " on conflict do nothing returning event_id")) {
            insert.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be noted", e);
        }
    }
}
