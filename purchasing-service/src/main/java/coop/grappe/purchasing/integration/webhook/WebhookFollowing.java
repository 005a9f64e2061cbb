package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Ids;
import coop.grappe.purchasing.integration.feed.FeedTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes out deliveries as the feeds grow: each endpoint follows its organization's feed, from the position where it was created. */
@ApplicationScoped
class WebhookFollowing {

    private static final int ENDPOINTS = 50;
    private static final int EVENTS = 1_000;

    private final DataSource database;
    private final ObjectMapper json;

    WebhookFollowing(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Behind(UUID endpoint, String organization, long follows, long last, FeedTypes types) {}

    /** Follows the feeds a little way. @return whether there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean follow() {
        try (var connection = database.getConnection()) {
            List<Behind> behind = behind(connection);
            for (Behind endpoint : behind) {
                long to = queue(connection, endpoint, endpoint.follows());
                move(connection, endpoint.endpoint(), to);
            }
            return !behind.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The feeds could not be followed", e);
        }
    }

    /**
     * Makes out again what an endpoint has no delivery of, after a position and up to where it follows.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int catchUp(WebhookEndpoint endpoint, long after) {
        try (var connection = database.getConnection()) {
            long follows = follows(connection, endpoint.id());
            Behind span = new Behind(endpoint.id(), endpoint.organization(), after, follows, endpoint.types());
            int before = count(connection, endpoint.id());
            for (long from = after; from < follows; ) {
                from = queue(connection, span, from);
            }
            return count(connection, endpoint.id()) - before;
        } catch (SQLException e) {
            throw new IllegalStateException("The feed could not be followed again", e);
        }
    }

    private List<Behind> behind(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "select q.endpoint_id, e.organization, q.follows, h.last, e.types from webhook_queue q"
                        + " join webhook_endpoint e on e.id = q.endpoint_id"
                        + " join feed_head h on h.organization = e.organization"
                        + " where e.state = 'enabled' and q.follows < h.last"
                        + " order by q.endpoint_id limit ? for update of q skip locked")) {
            select.setInt(1, ENDPOINTS);
            List<Behind> found = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Behind(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            types(row.getString(5))));
                }
            }
            return found;
        }
    }

    /**
     * Makes out the deliveries of the next events after a position. What is no longer kept is passed over.
     *
     * @return the position up to which that was done
     */
    private static long queue(Connection connection, Behind span, long after) throws SQLException {
        try (var select = connection.prepareStatement("select position, event_id, type, key from feed_event"
                        + " where organization = ? and position > ? and position <= ? order by position limit ?");
                var insert = connection.prepareStatement("insert into webhook_delivery"
                        + " (id, endpoint_id, organization, position, event_id, type, key, state, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'pending', clock_timestamp()) on conflict do nothing")) {
            select.setString(1, span.organization());
            select.setLong(2, after);
            select.setLong(3, span.last());
            select.setInt(4, EVENTS);
            long last = after;
            int read = 0;
            try (var event = select.executeQuery()) {
                while (event.next()) {
                    read++;
                    last = event.getLong("position");
                    if (span.types().wants(event.getString("type"))) {
                        fill(insert, span, event);
                    }
                }
            }
            insert.executeBatch();
            return read < EVENTS ? span.last() : last;
        }
    }

    private static void fill(java.sql.PreparedStatement insert, Behind span, ResultSet event) throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setObject(2, span.endpoint());
        insert.setString(3, span.organization());
        insert.setLong(4, event.getLong("position"));
        insert.setObject(5, event.getObject("event_id"));
        insert.setString(6, event.getString("type"));
        insert.setString(7, event.getString("key"));
        insert.addBatch();
    }

    private static void move(Connection connection, UUID endpoint, long to) throws SQLException {
        try (var update = connection.prepareStatement("update webhook_queue set follows = ? where endpoint_id = ?")) {
            update.setLong(1, to);
            update.setObject(2, endpoint);
            update.executeUpdate();
        }
    }

    private static long follows(Connection connection, UUID endpoint) throws SQLException {
        try (var select =
                connection.prepareStatement("select follows from webhook_queue where endpoint_id = ? for update")) {
            select.setObject(1, endpoint);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int count(Connection connection, UUID endpoint) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from webhook_delivery where endpoint_id = ?")) {
            select.setObject(1, endpoint);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private FeedTypes types(String written) {
        try {
            return new FeedTypes(json.readValue(written, new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
