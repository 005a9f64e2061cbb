package coop.grappe.supplier.bid;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the database holds, for tests that have to see that nothing is left. */
final class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** How many there are of everything that a submission leaves. */
    Map<String, Integer> of(String tender, String supplier) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String rows : List.of(
                "bid where tender_id = '" + tender + "'",
                "sealed_document where bid_id in (select id from bid where tender_id = '" + tender + "')",
                "log_leaf where log_id = '" + tender + "'",
                "audit_entry where organization = '" + supplier + "'",
                "idempotency_key where organization = '" + supplier + "'")) {
            counts.put(rows, count(rows));
        }
        return counts;
    }

    int count(String tableAndCondition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + tableAndCondition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
