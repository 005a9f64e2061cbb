package coop.grappe.stack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables beside the service's own, of the same shape: columns, checks, indexes and foreign keys, but nothing that watches them. */
final class BareTables {

    private static final String PREFIX = "bare_";

    private BareTables() {}

    /** A row; its columns are those that can be written. */
    record Row(String table, List<String> columns, List<@Nullable Object> values) {

        /** The statement that writes such a row into the bare table. */
        String insert() {
            return "insert into %s%s (%s) values (%s)"
                    .formatted(
                            PREFIX,
                            table,
                            String.join(", ", columns),
                            String.join(
                                    ", ", columns.stream().map(column -> "?").toList()));
        }
    }

    /** The service's tables; those that others refer to stand before them. */
    static List<String> names(Connection connection) throws SQLException {
        Set<String> ordered = new LinkedHashSet<>();
        List<String> left = texts(
                connection,
                "select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename not like 'bare%' and tablename not like 'flyway%' order by tablename");
        while (!left.isEmpty()) {
            List<String> still = new ArrayList<>();
            for (String table : left) {
                List<String> referred = texts(
                        connection,
                        "select distinct confrelid::regclass::text from pg_constraint where contype = 'f'"
                                + " and confrelid <> conrelid and conrelid = '" + table + "'::regclass");
                if (!ordered.containsAll(referred) || !ordered.add(table)) {
                    still.add(table);
                }
            }
            if (still.size() == left.size()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left);
            }
            left = still;
        }
        return List.copyOf(ordered);
    }

    static List<Row> rows(Connection connection, String table, String where) throws SQLException {
        List<String> columns = texts(
                connection,
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                        + table + "' and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position");
        List<Row> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select " + String.join(", ", columns) + " from " + table + " where " + where)) {
            while (row.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int column = 1; column <= columns.size(); column++) {
                    values.add(row.getObject(column));
                }
                rows.add(new Row(table, columns, values));
            }
        }
        return rows;
    }

    /** Makes bare tables; those whose rows are only changed get all rows that the service has. */
    static void make(Connection connection, Collection<String> written, Collection<String> changed)
            throws SQLException {
        List<String> tables = names(connection).stream()
                .filter(table -> written.contains(table) || changed.contains(table))
                .toList();
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("create table %1$s%2$s (like %2$s including all)".formatted(PREFIX, table));
                if (changed.contains(table)) {
                    statement.execute("insert into %1$s%2$s select * from %2$s".formatted(PREFIX, table));
                }
                for (String key : foreignKeys(connection, table)) {
                    String referred = key.replaceAll("(?s).*REFERENCES (\\w+).*", "$1");
                    String own = tables.contains(referred)
                            ? key.replace("REFERENCES " + referred, "REFERENCES " + PREFIX + referred)
                            : key;
                    statement.execute("alter table %s%s add %s".formatted(PREFIX, table, own));
                }
            }
            statement.execute("analyze");
        }
    }

    private static List<String> foreignKeys(Connection connection, String table) throws SQLException {
        return texts(
                connection,
                "select pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and conrelid = '" + table
                        + "'::regclass");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
