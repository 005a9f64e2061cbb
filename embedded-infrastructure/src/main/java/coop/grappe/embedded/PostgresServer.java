package coop.grappe.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A PostgreSQL server whose data outlive it, with one database and owner of the same name for each service. Durable like a real
 * one: {@code fsync} and {@code synchronous_commit} are on, and checked at each start.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class.getName());

    private final EmbeddedPostgres server;
    private final Watchdog watchdog;

    private PostgresServer(EmbeddedPostgres server, Watchdog watchdog) {
        this.server = server;
        this.watchdog = watchdog;
    }

    /**
     * Starts the server, and first ends an orphan that a killed launcher left on the same data.
     *
     * @param port 0 for any free one
     */
    public static PostgresServer start(Path directory, int port, List<String> databases)
            throws IOException, SQLException, InterruptedException {
        Path data = directory.resolve("postgresql");
        endOrphan(directory);
        Files.createDirectories(directory);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(FreePort.orThis(port))
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        directory.resolve("postgresql-binaries").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        PostgresServer started = new PostgresServer(server, Watchdog.on(processId(data), "INT"));
        started.checkDurability();
        started.createDatabases(databases);
        return started;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        watchdog.close();
    }

    private void checkDurability() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (var shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    if (!shown.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is off: what is acknowledged could be lost");
                    }
                }
            }
        }
    }

    private void createDatabases(List<String> names) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String name : names) {
                if (!name.matches("[a-z_]+")) {
                    throw new IllegalArgumentException("Not a database name: " + name);
                }
                try (var known = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                    if (known.next()) {
                        continue;
                    }
                }
                statement.execute("create role " + name + " login password '" + name + "'");
                statement.execute("create database " + name + " owner " + name);
            }
        }
    }

    /** The first line of postmaster.pid is the process id of the server that holds the data directory. */
    private static long processId(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    }

    /** Ends the server that a killed launcher left behind on this data, if there is one. */
    public static void endOrphan(Path directory) throws IOException, InterruptedException {
        Path data = directory.resolve("postgresql");
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = processId(data);
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.warning(() -> "Ending the PostgreSQL server that an earlier launcher left behind: process " + pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        try {
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("Process " + pid + " holds the data in " + data + " and does not end", e);
        }
    }
}
