package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Takes from an entitlement and from the contract's ceiling, each by one conditional update, so that however many order at once
 * nobody gets more than its part. Take lines in the order of their items: then no two orders wait for each other.
 */
@ApplicationScoped
public class Capacity {

    private final EntityManager entities;

    Capacity(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Where a quantity lies in the group's volume.
     *
     * @param place its place in the line of everything that was ever taken of this contract line, from 1
     */
    public record Taken(VolumesChanged.Line change, long place) {}

    /** @throws Problem 409 if the member's entitlement or the ceiling has not that much left */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(ContractLine line, String memberId, BigDecimal quantity) {
        if (line.isRemoved()) {
            throw new Problem(
                    ContractProblem.ITEM_REMOVED,
                    line.names().fr(),
                    line.names().en());
        }
        int entitled = entities.createNativeQuery("update entitlement set used = used + :quantity"
                        + " where line_id = :line and member_id = :member and used + :quantity <= quantity")
                .setParameter("quantity", quantity)
                .setParameter("line", line.id())
                .setParameter("member", memberId)
                .executeUpdate();
        if (entitled == 0) {
            throw new Problem(
                    ContractProblem.BEYOND_ENTITLEMENT,
                    line.names().fr(),
                    line.names().en());
        }
        List<?> volumes = entities.createNativeQuery(
                        "update contract_line set ordered = ordered + :quantity, places = places + 1"
                                + " where id = :line and ordered + :quantity <= ceiling returning ordered, places")
                .setParameter("quantity", quantity)
                .setParameter("line", line.id())
                .getResultList();
        if (volumes.isEmpty()) {
            throw new Problem(
                    ContractProblem.BEYOND_CEILING,
                    line.names().fr(),
                    line.names().en());
        }
        Object[] volume = (Object[]) volumes.get(0);
        BigDecimal after = (BigDecimal) volume[0];
        return new Taken(
                new VolumesChanged.Line(line, after.subtract(quantity), after), ((Number) volume[1]).longValue());
    }

    /** Locks an entitlement and the volume of its item, in the order in which {@link #take} does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID lineId, String memberId) {
        entities.createNativeQuery("select 1 from entitlement where line_id = :line and member_id = :member for update")
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .getResultList();
        entities.createNativeQuery("select 1 from contract_line where id = :line for update")
                .setParameter("line", lineId)
                .getResultList();
    }

    /** Whether an entitlement and the ceiling have so much left at the moment; only taking it makes sure. */
    public boolean has(UUID lineId, String memberId, BigDecimal quantity) {
        return !entities.createNativeQuery("select 1 from entitlement e join contract_line l on l.id = e.line_id"
                        + " where l.id = :line and e.member_id = :member and e.used + :quantity <= e.quantity"
                        + " and l.ordered + :quantity <= l.ceiling")
                .setParameter("quantity", quantity)
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .getResultList()
                .isEmpty();
    }

    /** Gives back what is not going to be delivered, or was returned: it counts no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public VolumesChanged.Line giveBack(UUID lineId, String memberId, BigDecimal quantity) {
        entities.createNativeQuery(
                        "update entitlement set used = used - :quantity where line_id = :line and member_id = :member")
                .setParameter("quantity", quantity)
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .executeUpdate();
        BigDecimal after =
                (BigDecimal) entities.createNativeQuery("update contract_line set ordered = ordered - :quantity"
                                + " where id = :line returning ordered")
                        .setParameter("quantity", quantity)
                        .setParameter("line", lineId)
                        .getSingleResult();
        return new VolumesChanged.Line(entities.find(ContractLine.class, lineId), after.add(quantity), after);
    }
}
