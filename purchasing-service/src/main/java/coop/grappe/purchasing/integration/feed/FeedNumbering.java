package coop.grappe.purchasing.integration.feed;

import coop.grappe.purchasing.integration.Pulse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives what has arrived its places in the feeds: one replica at a time, under a lock of the database that it keeps to its commit. So a
 * feed's positions are without gaps and in the order of the commits, and nothing ever appears behind a cursor that was given out.
 */
@ApplicationScoped
class FeedNumbering {

    private static final int BATCH = 1_000;
    private static final long STOP_MILLIS = 5_000;
    /** Any number, the same in every replica: the bytes of "feed". */
    private static final long LOCK = 0x66656564L;

    /** A subquery for each arrival and no 'not exists', which would be planned as a join with the whole of the feeds. */
    private static final String PLACE = """
            with taken as (
              delete from feed_arrival where arrival in (select arrival from feed_arrival order by arrival limit ?) returning *
            ), fresh as (
              select * from taken t where
                (select e.position from feed_event e where e.organization = t.organization and e.event_id = t.event_id) is null
            ), placed as (
              select f.*, coalesce(h.last, 0) + row_number() over (partition by f.organization order by f.arrival) as position
              from fresh f left join feed_head h on h.organization = f.organization
            ), heads as (
              insert into feed_head (organization, last) select organization, max(position) from placed group by organization
              on conflict (organization) do update set last = excluded.last
            )
            insert into feed_event (organization, position, event_id, type, key, resource, data, occurred_at)
            select organization, position, event_id, type, key, resource, data, occurred_at from placed""";

    private final DataSource database;
    private final JournalIntake journals;
    private final Event<FeedGrown> grown;
    private final Pulse pulse;

    FeedNumbering(
            DataSource database,
            JournalIntake journals,
            Event<FeedGrown> grown,
            @ConfigProperty(name = "grappe.feed.every") Duration every) {
        this.database = database;
        this.journals = journals;
        this.grown = grown;
        this.pulse = new Pulse("feed-numbering", every.toMillis(), this::number);
    }

    void start(@Observes StartupEvent event) {
        pulse.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        pulse.stop(STOP_MILLIS);
    }

    void soon() {
        pulse.wake();
    }

    /** @return whether there may be more */
    private boolean number() {
        int placed = QuarkusTransaction.requiringNew().call(this::place);
        if (placed > 0) {
            grown.fire(new FeedGrown());
        }
        return placed > 0;
    }

    private int place() throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)");
                var place = connection.prepareStatement(PLACE)) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return 0;
                }
            }
            journals.take();
            place.setInt(1, BATCH);
            return place.executeUpdate();
        }
    }
}
