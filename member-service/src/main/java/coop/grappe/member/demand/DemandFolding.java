package coop.grappe.member.demand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** From time to time adds what has changed to the running totals of demand; one replica at a time. */
@ApplicationScoped
class DemandFolding {

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
        QuarkusTransaction.requiringNew().run(this::fold);
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
