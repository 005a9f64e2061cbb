package coop.grappe.purchasing.integration.feed;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The feeds of all organizations, to be read. */
@ApplicationScoped
public class Feed {

    private final DataSource database;
    private final Duration kept;

    Feed(DataSource database, @ConfigProperty(name = "grappe.feed.kept") Duration kept) {
        this.database = database;
        this.kept = kept;
    }

    /** How far a feed goes: the last position that was given out, and the first that is still kept (one more than the last if none is). */
    public record Extent(long last, long first) {}

    /**
     * Reads on after a cursor.
     *
     * @param after a position that was given out; null for the oldest that is kept
     * @throws Problem 400 if it never was, 410 if something after it is no longer kept
     */
    @Transactional
    public FeedPage after(String organization, @Nullable Long after, FeedTypes types, int limit) {
        try (var connection = database.getConnection()) {
            long last = last(connection, organization);
            long from = after == null ? extent(connection, organization).first() - 1 : after;
            new Violations(FeedProblem.class)
                    .check(from >= 0 && from <= last, "after", "cursor.unknown")
                    .throwIfAny();
            List<FeedEvent> items = read(connection, organization, from, last, types, limit);
            requireKept(connection, organization, from);
            boolean full = items.size() == limit;
            long cursor =
                    full ? Long.parseLong(String.valueOf(items.get(limit - 1).sequence())) : last;
            var backlog =
                    new FeedPage.Backlog(last - cursor, fedAt(connection, organization, cursor + 1), kept.toString());
            return new FeedPage(items, Long.toString(cursor), cursor < last, backlog);
        } catch (SQLException e) {
            throw new IllegalStateException("The feed could not be read", e);
        }
    }

    public Extent extent(String organization) {
        try (var connection = database.getConnection()) {
            return extent(connection, organization);
        } catch (SQLException e) {
            throw new IllegalStateException("The feed could not be read", e);
        }
    }

    /** The position before the first event that came into the feed at the instant or later. */
    public long before(String organization, Instant since) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select min(position) from feed_event where organization = ? and fed_at >= ?")) {
            select.setString(1, organization);
            select.setObject(2, since.atOffset(java.time.ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? last(connection, organization) : first - 1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The feed could not be read", e);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from feed_event where fed_at < clock_timestamp() - make_interval(secs => ?)")) {
            delete.setLong(1, kept.toSeconds());
            delete.executeUpdate();
        }
    }

    private static Extent extent(Connection connection, String organization) throws SQLException {
        long last = last(connection, organization);
        try (var select = connection.prepareStatement("select min(position) from feed_event where organization = ?")) {
            select.setString(1, organization);
            try (var row = select.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return new Extent(last, row.wasNull() ? last + 1 : first);
            }
        }
    }

    private static void requireKept(Connection connection, String organization, long from) throws SQLException {
        Extent extent = extent(connection, organization);
        if (from < extent.first() - 1) {
            throw new Problem(FeedProblem.CURSOR_TOO_OLD, Long.toString(from), Long.toString(extent.first() - 1))
                    .with("cursor", Long.toString(extent.first() - 1));
        }
    }

    private static long last(Connection connection, String organization) throws SQLException {
        try (var select = connection.prepareStatement("select last from feed_head where organization = ?")) {
            select.setString(1, organization);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static @Nullable Instant fedAt(Connection connection, String organization, long position)
            throws SQLException {
        try (var select =
                connection.prepareStatement("select fed_at from feed_event where organization = ? and position = ?")) {
            select.setString(1, organization);
            select.setLong(2, position);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
            }
        }
    }

    private static List<FeedEvent> read(
            Connection connection, String organization, long from, long last, FeedTypes types, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement("select * from feed_event where organization = ?"
                + " and position > ? and position <= ? and type ~ ? order by position limit ?")) {
            select.setString(1, organization);
            select.setLong(2, from);
            select.setLong(3, last);
            select.setString(4, types.asRegex());
            select.setInt(5, limit);
            List<FeedEvent> events = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return events;
        }
    }

    /** The event of a row of {@code feed_event}. */
    public static FeedEvent event(ResultSet row) throws SQLException {
        return FeedEvent.of(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                row.getString("resource"),
                row.getString("data"));
    }
}
