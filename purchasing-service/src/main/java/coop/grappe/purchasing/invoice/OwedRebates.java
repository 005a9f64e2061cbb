package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.tax.TaxLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rebates that are owed, read by their name only: rebates come of invoices, so invoices know nothing of their class. */
@ApplicationScoped
class OwedRebates {

    private final EntityManager entities;

    OwedRebates(EntityManager entities) {
        this.entities = entities;
    }

    Map<UUID, OwedRebate> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<UUID> settled = new HashSet<>(entities.createQuery(
                        "select l.rebateId from CreditNoteLine l where l.rebateId in :ids and l.creditNote.approvedAt is not null",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        return entities.createQuery(
                        "select r.id, r.contractId, r.campaignId, r.organizer, r.memberId, r.supplierId, r.itemId, r.net, r.taxes"
                                + " from Rebate r where r.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> rebate(row, settled))
                .collect(Collectors.toMap(OwedRebate::id, Function.identity()));
    }

    @SuppressWarnings("unchecked")
    private static OwedRebate rebate(Object[] row, Set<UUID> settled) {
        CreditParty party =
                new CreditParty((UUID) row[1], (UUID) row[2], (String) row[3], (String) row[4], (String) row[5], null);
        return new OwedRebate(
                (UUID) row[0], party, (UUID) row[6], (Money) row[7], (List<TaxLine>) row[8], settled.contains((UUID)
                        row[0]));
    }
}
