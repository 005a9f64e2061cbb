package coop.grappe.stack.bench;

import coop.grappe.stack.bench.BareTables.Row;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an order written by hand: one transaction of prepared statements over one connection, rows of a table in one batch,
 * capacity by the same conditional updates. What is read to write them is not read.
 */
final class BareOrders implements AutoCloseable {

    private static final Set<String> COUNTED = Set.of("entitlement", "contract_line", "order_number");
    private static final int YEAR = 2030;
    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000_000);

    private final Connection connection;
    private final Map<String, List<Row>> rowsByTable = new LinkedHashMap<>();
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final PreparedStatement entitlement;
    private final PreparedStatement line;
    private final PreparedStatement number;

    BareOrders(Connection connection, OrderRows.Written written) throws SQLException {
        if (!COUNTED.containsAll(written.changed().keySet())) {
            throw new IllegalStateException("An order changes more than was known: " + written.changed());
        }
        this.connection = connection;
        connection.setAutoCommit(false);
        for (Row row : written.rows()) {
            rowsByTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
            if (!inserts.containsKey(row.table())) {
                inserts.put(row.table(), connection.prepareStatement(row.insert()));
            }
        }
        this.entitlement = connection.prepareStatement(
                "update bare_entitlement set used = used + ? where line_id = ? and member_id = ? and used + ? <= quantity");
        this.line =
                connection.prepareStatement("update bare_contract_line set ordered = ordered + ?, places = places + 1"
                        + " where id = ? and ordered + ? <= ceiling returning ordered, places");
        this.number = connection.prepareStatement(
                "insert into bare_order_number as counter (member_id, year, last) values (?, ?, 1)"
                        + " on conflict (member_id, year) do update set last = counter.last + 1 returning last");
    }

    /** @param lines of the contract, in their order */
    void place(String member, List<UUID> lines) {
        try {
            Map<Object, Object> fresh = new LinkedHashMap<>();
            for (Map.Entry<String, List<Row>> table : rowsByTable.entrySet()) {
                insert(table.getKey(), table.getValue(), fresh);
            }
            for (UUID one : lines) {
                take(member, one);
            }
            count(member);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String table, List<Row> rows, Map<Object, Object> fresh) throws SQLException {
        PreparedStatement insert = Objects.requireNonNull(inserts.get(table));
        for (Row row : rows) {
            for (int column = 0; column < row.columns().size(); column++) {
                Object value = row.values().get(column);
                insert.setObject(column + 1, fresh(row.columns().get(column), value, fresh));
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    /** Ids and keys are new in every order, and the same wherever one order repeats them. */
    private static @Nullable Object fresh(String column, @Nullable Object value, Map<Object, Object> fresh) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case "id", "order_id", "event_id", "key" ->
                fresh.computeIfAbsent(
                        value,
                        known -> known instanceof UUID
                                ? UUID.randomUUID()
                                : UUID.randomUUID().toString());
            case "number" -> value instanceof String ? "BC-" + NUMBERS.incrementAndGet() : NUMBERS.incrementAndGet();
            default -> value;
        };
    }

    private void take(String member, UUID one) throws SQLException {
        entitlement.setBigDecimal(1, BigDecimal.ONE);
        entitlement.setObject(2, one);
        entitlement.setString(3, member);
        entitlement.setBigDecimal(4, BigDecimal.ONE);
        line.setBigDecimal(1, BigDecimal.ONE);
        line.setObject(2, one);
        line.setBigDecimal(3, BigDecimal.ONE);
        boolean entitled = entitlement.executeUpdate() == 1;
        try (var row = line.executeQuery()) {
            if (!entitled || !row.next()) {
                throw new IllegalStateException("Nothing is left of " + one);
            }
        }
    }

    private void count(String member) throws SQLException {
        number.setString(1, member);
        number.setInt(2, YEAR);
        try (var row = number.executeQuery()) {
            row.next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
