package coop.grappe.stack.bench;

import coop.grappe.stack.bench.BareTables.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which rows one order leaves in the service's database, seen by the transaction that wrote them. */
final class OrderRows {

    /** The relay's advisory lock: whoever has it keeps events from being sent and deleted. */
    private static final long RELAY = 0x6f7574626f78L;

    private OrderRows() {}

    /**
     * Places an order and finds all rows of its transaction.
     *
     * @param place places one and gives its id
     * @return the rows that are new, table by table in the order in which foreign keys allow to write them, and how many were changed
     */
    static Written of(Connection connection, Supplier<String> place) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RELAY + ")");
            try {
                Map<String, Long> before = counts(connection);
                String order = place.get();
                Map<String, Long> after = counts(connection);
                return written(connection, order, before, after);
            } finally {
                statement.execute("select pg_advisory_unlock(" + RELAY + ")");
            }
        }
    }

    /** @param changed the tables of which a row is changed, with how many */
    record Written(List<Row> rows, Map<String, Integer> changed) {
        Set<String> tables() {
            return rows.stream().map(Row::table).collect(Collectors.toSet());
        }
    }

    private static Written written(
            Connection connection, String order, Map<String, Long> before, Map<String, Long> after)
            throws SQLException {
        String transaction = text(connection, "select xmin::text from purchase_order where id = '" + order + "'");
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> changed = new LinkedHashMap<>();
        for (String table : before.keySet()) {
            List<Row> here = BareTables.rows(connection, table, "xmin::text = '" + transaction + "'");
            if (here.isEmpty()) {
                continue;
            }
            if (after.getOrDefault(table, 0L) - before.getOrDefault(table, 0L) == here.size()) {
                rows.addAll(here);
            } else {
                changed.put(table, here.size());
            }
        }
        return new Written(rows, changed);
    }

    /** How many rows each table has; referred tables stand before those that refer to them. */
    private static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : BareTables.names(connection)) {
            counts.put(table, Long.parseLong(text(connection, "select count(*) from " + table)));
        }
        return counts;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
