package coop.grappe.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * The clock of the primary database. Deadlines are decided by it, inside the transaction that has locked the row they close,
 * so that every replica of a service decides alike.
 */
@ApplicationScoped
public class DatabaseClock {

    private final DataSource database;

    DatabaseClock(DataSource database) {
        this.database = database;
    }

    /** The present instant, to the microsecond; it moves on within a transaction. */
    public Instant now() {
        return ask("select clock_timestamp()");
    }

    /**
     * The same; and from now on the transaction waits no longer than that for any lock.
     *
     * @param patience of some milliseconds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant now(Duration patience) {
        return ask("select clock_timestamp() from set_config('lock_timeout', '" + patience.toMillis() + "ms', true)");
    }

    private Instant ask(String question) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(question);
                var result = statement.executeQuery()) {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not tell the time", e);
        }
    }
}
