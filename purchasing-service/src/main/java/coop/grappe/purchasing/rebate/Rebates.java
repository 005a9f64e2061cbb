package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rebates. */
@ApplicationScoped
public class Rebates implements PanacheRepositoryBase<Rebate, UUID> {

    /** What an invoiced item has earned already, before taxes. */
    Money earnedOn(UUID invoiceId, UUID itemId) {
        return list("invoiceId = ?1 and itemId = ?2", invoiceId, itemId).stream()
                .map(Rebate::net)
                .reduce(Money.zero(Money.CAD), Money::plus);
    }

    /** What suppliers have credited of rebates, before taxes, by rebate. */
    Map<UUID, Money> settled(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery("select r.id, r.net_amount from rebate r"
                        + " join rebate_settlement s on s.rebate_id = r.id where r.id in :ids")
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, Money> settled = new HashMap<>();
        for (Object row : rows) {
            Object[] one = (Object[]) row;
            settled.put((UUID) one[0], new Money((BigDecimal) one[1], Money.CAD));
        }
        return settled;
    }

    /** What the supplier still has to credit of a rebate, before taxes; negative for one that takes something back. */
    public Money outstanding(Rebate rebate) {
        return rebate.net().minus(settled(List.of(rebate.id())).getOrDefault(rebate.id(), Money.zero(Money.CAD)));
    }

    /** The rebates that concern an organization: its own, those that it owes, those of the campaigns that it organizes. */
    List<Rebate> page(String organization, @Nullable UUID contractId, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from Rebate r where (r.memberId = :who or r.supplierId = :who or r.organizer = :who)"
                                + " and (:contract is null or r.contractId = :contract) and r.id > :after order by r.id",
                        Rebate.class)
                .setParameter("who", organization)
                .setParameter("contract", contractId)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
