package coop.grappe.purchasing.order;

import coop.grappe.platform.clock.QuebecDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return next(List.of(memberId), now).get(0);
    }

    /**
     * The next numbers of several orders, as given.
     *
     * @param memberIds of each order
     */
    List<String> next(List<String> memberIds, Instant now) {
        int year = QuebecDay.of(now).getYear();
        Map<String, Integer> last =
                entities.unwrap(Session.class).doReturningWork(connection -> next(connection, memberIds, year));
        LinkedList<String> numbers = new LinkedList<>();
        for (int i = memberIds.size() - 1; i >= 0; i--) {
            int number = Objects.requireNonNull(last.get(memberIds.get(i)));
            numbers.addFirst("BC-%d-%06d".formatted(year, number));
            last.put(memberIds.get(i), number - 1);
        }
        return numbers;
    }

    private static Map<String, Integer> next(Connection connection, List<String> memberIds, int year)
            throws SQLException {
        try (var next = connection.prepareStatement("insert into order_number as counter (member_id, year, last)"
                + " select member, ?, count(*) from unnest(?) as member group by member order by member"
                + " on conflict (member_id, year) do update set last = counter.last + excluded.last"
                + " returning member_id, last")) {
            next.setInt(1, year);
            next.setArray(2, connection.createArrayOf("text", memberIds.toArray()));
            Map<String, Integer> last = new HashMap<>();
            try (var row = next.executeQuery()) {
                while (row.next()) {
                    last.put(row.getString("member_id"), row.getInt("last"));
                }
            }
            return last;
        }
    }
}
