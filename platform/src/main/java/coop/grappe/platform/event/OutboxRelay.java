package coop.grappe.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to Kafka, in the order of its positions, by one thread that commits wake and a slow poll backs. What comes soon after
 * a batch is sent with the next one, a moment later: under load, everybody who handles events has fewer and larger batches.
 *
 * <p>An advisory lock of the database lets one replica at a time send, so that the events of an aggregate keep their order.
 * A row is deleted only once Kafka has acknowledged it: an event is sent at least once, and the consumer's inbox drops the
 * repetitions.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    /** Any number, the same in every replica: the bytes of "outbox". */
    private static final long LOCK = 0x6f7574626f78L;

    private final DataSource database;
    private final EventSender sender;
    private final long pollMillis;
    private final long gatherMillis;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running = true;
    private final Thread thread = new Thread(this::run, "outbox-relay");

    OutboxRelay(
            DataSource database,
            EventSender sender,
            @ConfigProperty(name = "grappe.outbox.poll-millis", defaultValue = "1000") long pollMillis,
            @ConfigProperty(name = "grappe.outbox.gather-millis", defaultValue = "100") long gatherMillis) {
        this.database = database;
        this.sender = sender;
        this.pollMillis = pollMillis;
        this.gatherMillis = gatherMillis;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(5_000);
        sender.close();
    }

    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try {
                work.tryAcquire(pollMillis, TimeUnit.MILLISECONDS);
                work.drainPermits();
                int sent = sendBatch();
                while (running && sent == BATCH) {
                    sent = sendBatch();
                }
                if (sent > 0) {
                    pause(gatherMillis);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("Events stay in the outbox for now: %s", e.toString());
                pause(pollMillis);
            }
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private int sendBatch() throws SQLException, InterruptedException, ExecutionException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sent = lock(connection) ? sendAndDelete(connection) : 0;
                connection.commit();
                return sent;
            } catch (SQLException | InterruptedException | ExecutionException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            select.setLong(1, LOCK);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private int sendAndDelete(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        List<Long> positions = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var select = connection.prepareStatement("select * from outbox order by position limit ?")) {
            select.setInt(1, BATCH);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong("position"));
                    sent.add(sender.send(OutboxRow.of(row)));
                }
            }
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
        try (var delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
        return positions.size();
    }
}
