package coop.grappe.member.demand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** From time to time adds what has changed to the running totals of demand; one replica at a time. */
@ApplicationScoped
class DemandFolding {

    private static final Logger LOG = Logger.getLogger(DemandFolding.class);
    private static final long MANY = 10_000;

    /** Any number, the same in every replica: the bytes of "demand". */
    private static final long LOCK = 0x64656d616e64L;

    private static final String FOLD =
            "select case when pg_try_advisory_xact_lock(" + LOCK + ") then demand_fold() else 0 end";

    private final DataSource database;

    DemandFolding(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "{grappe.demand.fold-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        long folded = QuarkusTransaction.requiringNew().call(this::fold);
        if (folded > MANY) {
            try {
                sweep();
            } catch (SQLException e) {
                LOG.warn("The space of folded changes could not be freed", e);
            }
        }
    }

    /** Every reading goes through the changes; what has left them after a large import must not be in its way. */
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) demand_delta");
            statement.execute("vacuum (analyze) demand_total");
        }
    }

    /** @return how many totals have changed */
    long fold() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FOLD);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The changes of demand could not be folded into its totals", e);
        }
    }
}
