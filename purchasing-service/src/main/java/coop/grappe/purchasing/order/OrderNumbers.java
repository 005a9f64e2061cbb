package coop.grappe.purchasing.order;

import coop.grappe.purchasing.contract.QuebecDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

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
        Number number = (Number) entities.createNativeQuery(
                        "insert into order_number as counter (member_id, year, last) values (:member, :year, 1)"
                                + " on conflict (member_id, year) do update set last = counter.last + 1 returning last")
                .setParameter("member", memberId)
                .setParameter("year", year)
                .getSingleResult();
        return "BC-%d-%06d".formatted(year, number.intValue());
    }
}
