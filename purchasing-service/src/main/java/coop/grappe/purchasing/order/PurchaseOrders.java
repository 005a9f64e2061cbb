package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders. */
@ApplicationScoped
public class PurchaseOrders implements PanacheRepositoryBase<PurchaseOrder, UUID> {

    /** An order that nobody else changes until the transaction ends. */
    public PurchaseOrder locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** The orders that concern an organization; a supplier sees none that was not placed. */
    List<PurchaseOrder> page(
            String organization, @Nullable UUID contractId, @Nullable OrderState state, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from PurchaseOrder o where (o.memberId = :who or (o.supplierId = :who and o.placedAt is not null))"
                                + " and (:contract is null or o.contractId = :contract)"
                                + " and (:state is null or o.state = :state) and o.id > :after order by o.id",
                        PurchaseOrder.class)
                .setParameter("who", organization)
                .setParameter("contract", contractId)
                .setParameter("state", state)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
