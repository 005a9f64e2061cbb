package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What approved credit notes took off invoices. Goods that went back and prices that were wrong change what is billed; what is credited for damage or to
 * settle a dispute makes up for something else, and leaves the rebate alone.
 */
@ApplicationScoped
class Credits {

    private final EntityManager entities;

    Credits(EntityManager entities) {
        this.entities = entities;
    }

    /** Of one item of one invoice. */
    record Credit(BigDecimal quantity, Money amount) {
        static final Credit NONE = new Credit(BigDecimal.ZERO, Money.zero(Money.CAD));
    }

    /** By invoice. */
    Map<UUID, Credit> of(UUID contractId, UUID itemId) {
        List<?> rows = entities.createNativeQuery(
                        "select invoice_id, sum(quantity), sum(amount_amount) from credited_line"
                                + " where contract_id = :contract and item_id = :item and reason in ('return', 'price') group by invoice_id")
                .setParameter("contract", contractId)
                .setParameter("item", itemId)
                .getResultList();
        Map<UUID, Credit> credits = new HashMap<>();
        for (Object row : rows) {
            Object[] one = (Object[]) row;
            credits.put((UUID) one[0], new Credit((BigDecimal) one[1], new Money((BigDecimal) one[2], Money.CAD)));
        }
        return credits;
    }
}
