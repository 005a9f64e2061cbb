package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
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

    /**
     * What an order holds of a contract line.
     *
     * @param counted how much of its quantity was not given back
     * @param amount of the whole quantity, at the prices that were fixed when it was placed
     * @param place where it stands in the line of what was taken, from 1
     */
    public record Held(
            UUID orderId,
            String memberId,
            BigDecimal counted,
            BigDecimal quantity,
            BigDecimal amount,
            long place,
            Instant placedAt) {}

    private static final String HELD =
            "select l.order.id, l.order.memberId, l.quantity - l.givenBack, l.quantity, l.amount.amount, l.place,"
                    + " l.order.placedAt from OrderLine l where l.lineId = :line";

    /** Everything that counts in the volume of a contract line, in the order in which it was taken. */
    public List<Held> inLine(UUID lineId) {
        return getEntityManager()
                .createQuery(HELD + " and l.place is not null order by l.place", Held.class)
                .setParameter("line", lineId)
                .getResultList();
    }

    /** What a placed order holds of a contract line. */
    public Held held(UUID lineId, UUID orderId) {
        return getEntityManager()
                .createQuery(HELD + " and l.order.id = :order", Held.class)
                .setParameter("line", lineId)
                .setParameter("order", orderId)
                .getSingleResult();
    }

    /** How much of a contract line those hold who stand before a place. */
    public BigDecimal countedBefore(UUID lineId, long place) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(l.quantity - l.givenBack), 0) from OrderLine l where l.lineId = :line and l.place < :place",
                        BigDecimal.class)
                .setParameter("line", lineId)
                .setParameter("place", place)
                .getSingleResult();
    }

    private static final String TO_SHIP =
            "from PurchaseOrder o where o.contractId = :contract and o.acceptedAt <= :until"
                    + " and (o.state = :accepted or o.state = :begun and o.shipping = true) order by o.id";

    /** The accepted orders of a contract of which something may still have to be shipped, in the order of their ids, with their lines. */
    public List<PurchaseOrder> toShip(UUID contractId, Instant acceptedUntil) {
        return withLines(toShipQuery(contractId, acceptedUntil).getResultList());
    }

    /** As {@link #toShip}, locked. */
    public List<PurchaseOrder> lockedToShip(UUID contractId, Instant acceptedUntil) {
        return withLines(toShipQuery(contractId, acceptedUntil)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    private TypedQuery<PurchaseOrder> toShipQuery(UUID contractId, Instant acceptedUntil) {
        return getEntityManager()
                .createQuery(TO_SHIP, PurchaseOrder.class)
                .setParameter("contract", contractId)
                .setParameter("until", acceptedUntil)
                .setParameter("accepted", OrderState.ACCEPTED)
                .setParameter("begun", OrderState.PARTLY_RECEIVED);
    }

    private List<PurchaseOrder> withLines(List<PurchaseOrder> orders) {
        return orders.isEmpty()
                ? orders
                : getEntityManager()
                        .createQuery(
                                "select distinct o from PurchaseOrder o left join fetch o.lines where o in ?1 order by o.id",
                                PurchaseOrder.class)
                        .setParameter(1, orders)
                        .getResultList();
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

    /** Orders that no supplier has accepted, under contracts whose termination cancels these. */
    List<UUID> openUnderEndedContracts() {
        return getEntityManager()
                .createNativeQuery(
                        "select o.id from purchase_order o join contract c on c.id = o.contract_id"
                                + " where o.state = 'placed' and c.state = 'terminated'"
                                + " and c.termination ->> 'openOrders' = 'cancelled' order by o.id limit 100",
                        UUID.class)
                .getResultList();
    }
}
