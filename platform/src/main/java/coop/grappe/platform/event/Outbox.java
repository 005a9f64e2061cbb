package coop.grappe.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.identity.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way out: written in the transaction of the change that they tell of, sent by {@link OutboxRelay} after the
 * commit.
 */
@ApplicationScoped
public class Outbox {

    private static final int BATCH = 500;

    private final DataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(DataSource database, ObjectMapper json, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** An event that goes back to a request of which another thread knows. */
    public record Outgoing(DomainEvent event, Origin origin) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(DomainEvent event) {
        publishAll(List.of(event).iterator());
    }

    /** Publishes many events in their order, holding only a few of them in memory at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(Iterator<? extends DomainEvent> events) {
        String correlation = Origin.presentCorrelation();
        String trace = Origin.presentTrace();
        write(insert -> {
            int pending = 0;
            while (events.hasNext()) {
                add(insert, events.next(), correlation, trace);
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
        });
    }

    /** Publishes the events of several requests in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(List<Outgoing> events) {
        write(insert -> {
            for (Outgoing one : events) {
                add(
                        insert,
                        one.event(),
                        one.origin().correlationId(),
                        one.origin().traceparent());
            }
        });
    }

    private interface Filling {
        void fill(PreparedStatement insert) throws SQLException, JsonProcessingException;
    }

    private void write(Filling events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into outbox"
                                + " (event_id, topic, key, type, data, correlation_id, traceparent) values (?, ?, ?, ?, ?, ?, ?)")) {
            events.fill(insert);
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The event could not be written to the outbox", e);
        }
        wakeRelayAfterCommit();
    }

    private void add(
            PreparedStatement insert, DomainEvent event, @Nullable String correlation, @Nullable String traceparent)
            throws SQLException, JsonProcessingException {
        insert.setObject(1, Ids.next());
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, event.type());
        insert.setString(5, json.writeValueAsString(event));
        insert.setString(6, correlation);
        insert.setString(7, traceparent);
        insert.addBatch();
    }

    private void wakeRelayAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
