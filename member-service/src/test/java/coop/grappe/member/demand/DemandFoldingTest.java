package coop.grappe.member.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class DemandFoldingTest {

    @Inject
    DemandFolding folding;

    @Inject
    DataSource database;

    @Test
    void theSpaceOfFoldedChangesIsFreedOutsideOfTransactions() throws SQLException {
        long before = vacuums();
        folding.sweep();
        assertEquals(before + 2, vacuums());
    }

    private long vacuums() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select sum(pg_stat_get_vacuum_count(oid)) from pg_class"
                        + " where relname in ('demand_delta', 'demand_total')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
