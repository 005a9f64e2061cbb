package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.QuebecDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.hibernate.Session;

/**
 * Numbers a member's orders within the year, without gaps, in the transaction of the placement: the counter is a row of the member and
 * the year, locked until the commit, so take the number last. Only orders of one member wait for each other.
 */
@ApplicationScoped
class OrderNumbers {

    private final EntityManager entities;

    OrderNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** The next number, such as {@code BC-2030-000123} ('bon de commande'). */
    String next(String memberId, Instant now) {
        int year = QuebecDay.of(now).getYear();
        int number = entities.unwrap(Session.class).doReturningWork(connection -> next(connection, memberId, year));
        return "BC-%d-%06d".formatted(year, number);
    }

    private static int next(Connection connection, String memberId, int year) throws SQLException {
        try (var next = connection.prepareStatement(
                "insert into order_number as counter (member_id, year, last) values (?, ?, 1)"
                        + " on conflict (member_id, year) do update set last = counter.last + 1 returning last")) {
            next.setString(1, memberId);
            next.setInt(2, year);
            try (var row = next.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
