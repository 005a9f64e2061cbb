package coop.grappe.purchasing.integration.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.purchasing.integration.feed.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are attempted now, and by which worker. A claim ends with its outcome or with its time, so what a dead worker held is
 * taken up by another.
 *
 * <p>Of one aggregate only the first event that is not delivered is attempted: so its events arrive in their order, while other
 * aggregates' go side by side, to one endpoint only so many at once, and one by one while it fails.
 */
@ApplicationScoped
class WebhookClaims {

    /** Beyond the time-out: looking up the host, and noting the outcome. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private static final String DUE = """
            select q.endpoint_id from webhook_queue q join webhook_endpoint e on e.id = q.endpoint_id
            where e.state = 'enabled' and exists (select from webhook_delivery d where d.endpoint_id = q.endpoint_id and d.state = 'pending'
              and d.due_at <= clock_timestamp() and (d.claimed_until is null or d.claimed_until <= clock_timestamp()))
            order by random()""";

    /** How many more may go to an endpoint now; its row stays locked, so that workers count one after the other. */
    private static final String ROOM = """
            select (case when q.failing then 1 else ? end) - (select count(*) from webhook_delivery d
              where d.endpoint_id = q.endpoint_id and d.state = 'pending' and d.claimed_until > clock_timestamp())
            from webhook_queue q where q.endpoint_id = ? for update of q skip locked""";

    private static final String CLAIM = """
            update webhook_delivery c set claim = ?, claimed_until = clock_timestamp() + make_interval(secs => ?)
            where c.id in (select d.id from webhook_delivery d where d.endpoint_id = ? and d.state = 'pending'
              and d.due_at <= clock_timestamp() and (d.claimed_until is null or d.claimed_until <= clock_timestamp())
              and not exists (select from webhook_delivery earlier where earlier.endpoint_id = d.endpoint_id and earlier.key = d.key
                and earlier.state in ('pending', 'failed') and earlier.position < d.position)
              order by d.position limit ?)
            returning c.id""";

    private static final String READ = """
            select d.id, d.endpoint_id, e.url, d.tries, d.body, d.event_id, d.position, f.type, f.key, f.resource, f.data, f.occurred_at
            from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
            left join feed_event f on f.organization = d.organization and f.position = d.position
            where d.id = any(?) order by d.position""";

    private final DataSource database;
    private final ObjectMapper json;
    private final int perEndpoint;
    private final long seconds;

    WebhookClaims(DataSource database, ObjectMapper json, WebhookConfig config) {
        this.database = database;
        this.json = json;
        this.perEndpoint = config.perEndpoint();
        this.seconds = config.timeout().plus(MARGIN).toSeconds();
    }

    /** The endpoints for which something is due, in no order, so that none comes first for ever. */
    List<UUID> endpointsDue() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DUE)) {
            return ids(select.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries could not be read", e);
        }
    }

    /** Takes what may go to an endpoint now. @param most at most so many */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Claimed> claim(UUID endpoint, int most) {
        return claim(endpoint, most, seconds);
    }

    /** As {@link #claim(UUID, int)}. @param seconds how long the claim stands */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Claimed> claim(UUID endpoint, int most, long seconds) {
        try (var connection = database.getConnection()) {
            int room = Math.min(most, room(connection, endpoint));
            return room > 0 ? take(connection, endpoint, room, seconds) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries could not be claimed", e);
        }
    }

    private int room(Connection connection, UUID endpoint) throws SQLException {
        try (var select = connection.prepareStatement(ROOM)) {
            select.setInt(1, perEndpoint);
            select.setObject(2, endpoint);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private List<Claimed> take(Connection connection, UUID endpoint, int room, long seconds) throws SQLException {
        UUID claim = UUID.randomUUID();
        List<UUID> taken;
        try (var update = connection.prepareStatement(CLAIM)) {
            update.setObject(1, claim);
            update.setLong(2, seconds);
            update.setObject(3, endpoint);
            update.setInt(4, room);
            taken = ids(update.executeQuery());
        }
        try (var select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("uuid", taken.toArray()));
            List<Claimed> claimed = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    claimed.add(claimed(row, claim));
                }
            }
            return claimed;
        }
    }

    private Claimed claimed(ResultSet row, UUID claim) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                row.getString("url"),
                claim,
                row.getInt("tries"),
                row.getObject("event_id", UUID.class),
                body(row.getString("body"), row));
    }

    private String body(@Nullable String own, ResultSet row) throws SQLException {
        try {
            return own == null ? json.writeValueAsString(Feed.event(row)) : own;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> ids(ResultSet rows) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
