package coop.grappe.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The table of events that could not be applied, each with its reason. */
@ApplicationScoped
class ParkedEvents {

    private final DataSource database;
    private final ObjectMapper json;

    ParkedEvents(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether an earlier event of the same aggregate is parked, so that this one must wait behind it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean holdBack(ReceivedEvent event) {
        return query(
                "select exists (select from parked_event where topic = ? and key = ? and event_id <> ?)", statement -> {
                    statement.setString(1, event.topic());
                    statement.setString(2, event.key());
                    statement.setString(3, event.id());
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return row.getBoolean(1);
                    }
                });
    }

    /** Whether one of the events must wait, or may have to, behind a parked one. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean holdBackAny(List<ReceivedEvent> events) {
        return query(
                "select exists (select from parked_event p join unnest(?, ?) as arrived (topic, key)"
                        + " on arrived.topic = p.topic and arrived.key = p.key)",
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("text", each(events, ReceivedEvent::topic)));
                    statement.setArray(2, connection.createArrayOf("text", each(events, ReceivedEvent::key)));
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return row.getBoolean(1);
                    }
                });
    }

    private static Object[] each(List<ReceivedEvent> events, Function<ReceivedEvent, String> what) {
        return events.stream().map(what).toArray();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void park(ReceivedEvent event, String reason, boolean waiting) {
        query(
                "insert into parked_event (event_id, topic, key, type, envelope, reason, waiting)"
                        + " select ?, ?, ?, ?, ?, ?, ? where not exists (select from inbox where event_id = ?)"
                        + " on conflict (event_id) do update set reason = excluded.reason, waiting = excluded.waiting,"
                        + " attempts = parked_event.attempts + 1",
                statement -> {
                    statement.setString(1, event.id());
                    statement.setString(2, event.topic());
                    statement.setString(3, event.key());
                    statement.setString(4, event.type());
                    statement.setString(5, write(event));
                    statement.setString(6, reason);
                    statement.setBoolean(7, waiting);
                    statement.setString(8, event.id());
                    return statement.executeUpdate();
                });
    }

    /** The waiting events that are the first of their aggregate, oldest first. */
    List<Long> due(int limit) {
        return query(
                "select position from parked_event p where waiting and not exists (select from parked_event earlier"
                        + " where earlier.topic = p.topic and earlier.key = p.key and earlier.position < p.position)"
                        + " order by position limit ?",
                statement -> {
                    statement.setInt(1, limit);
                    List<Long> positions = new ArrayList<>();
                    try (var row = statement.executeQuery()) {
                        while (row.next()) {
                            positions.add(row.getLong(1));
                        }
                    }
                    return positions;
                });
    }

    /** Takes a parked event out to try it again; empty if another replica has it, or it is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<ReceivedEvent> take(long position) {
        return query(
                "delete from parked_event where position ="
                        + " (select position from parked_event where position = ? for update skip locked) returning envelope",
                statement -> {
                    statement.setLong(1, position);
                    try (var row = statement.executeQuery()) {
                        return row.next() ? Optional.of(read(row.getString(1))) : Optional.empty();
                    }
                });
    }

    /** Notes that a parked event failed once more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void failedAgain(long position, String reason, boolean waiting) {
        query(
                "update parked_event set reason = ?, waiting = ?, attempts = attempts + 1 where position = ?",
                statement -> {
                    statement.setString(1, reason);
                    statement.setBoolean(2, waiting);
                    statement.setLong(3, position);
                    return statement.executeUpdate();
                });
    }

    List<ParkedEvent> after(long position, int limit) {
        return query("select * from parked_event where position > ? order by position limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<ParkedEvent> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(parked(row));
                }
            }
            return found;
        });
    }

    private static ParkedEvent parked(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("reason"),
                row.getBoolean("waiting"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    private <T> T query(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The parked events could not be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(java.sql.PreparedStatement statement) throws SQLException;
    }

    private String write(ReceivedEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReceivedEvent read(String envelope) {
        try {
            return json.readValue(envelope, ReceivedEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
