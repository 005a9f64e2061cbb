package coop.grappe.purchasing.receipt;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** All receipts. */
@ApplicationScoped
public class Receipts implements PanacheRepositoryBase<Receipt, UUID> {

    List<Receipt> ofOrder(UUID orderId, PageRequest page) {
        return find("orderId = ?1 and id > ?2 order by id", orderId, page.afterId())
                .range(0, page.limit())
                .list();
    }

    /** All of an order, in the order of their making. */
    public List<Receipt> ofOrder(UUID orderId) {
        return list("orderId = ?1 order by id", orderId);
    }

    /** How much of an item was accepted beyond what an order asked for. */
    BigDecimal accepted(UUID orderId, UUID itemId) {
        return ofOrder(orderId).stream()
                .flatMap(receipt -> receipt.lines().stream())
                .filter(line -> line.itemId().equals(itemId))
                .map(Receipt.Line::accepted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isReversed(UUID receiptId) {
        return count("reverses", receiptId) > 0;
    }
}
