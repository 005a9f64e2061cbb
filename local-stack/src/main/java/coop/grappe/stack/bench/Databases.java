package coop.grappe.stack.bench;

import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The services' databases, looked into from outside. */
final class Databases {

    private final StackSettings settings;

    Databases(StackSettings settings) {
        this.settings = settings;
    }

    /** A number that a query of a service's database gives. */
    long number(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Copies the needs of a campaign out and, measured, into a bare table with the same columns and indexes, without triggers and foreign
     * keys.
     *
     * @return rows per second of {@code COPY … FROM STDIN}
     */
    double copyNeeds(String campaign, Path scratch) throws SQLException, IOException {
        try (Connection connection = connect("member");
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_need");
            statement.execute("create table bare_need (like need including defaults including indexes)");
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(scratch)) {
                copies.copyOut("copy (select * from need where campaign_id = '" + campaign + "') to stdout", out);
            }
            long begun = System.nanoTime();
            long rows;
            try (InputStream in = Files.newInputStream(scratch)) {
                rows = copies.copyIn("copy bare_need from stdin", in, 1 << 16);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("drop table bare_need");
            Files.delete(scratch);
            return rows / seconds;
        }
    }

    /** With the same options of the driver as the services. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
                        .formatted(settings.postgresPort(), database),
                database,
                database);
    }
}
