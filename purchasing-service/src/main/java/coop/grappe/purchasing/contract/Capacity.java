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
     * @param before the volume without it
     * @param after the volume with it
     * @param reached the greatest volume so far, this one included
     */
    public record Taken(BigDecimal before, BigDecimal after, BigDecimal reached) {}

    /** @throws Problem 409 if the member's entitlement or the ceiling has not that much left */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(ContractLine line, String memberId, BigDecimal quantity) {
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
        List<?> volumes = entities.createNativeQuery("update contract_line set ordered = ordered + :quantity,"
                        + " reached = greatest(reached, ordered + :quantity)"
                        + " where id = :line and ordered + :quantity <= ceiling returning ordered, reached")
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
        return new Taken(after.subtract(quantity), after, (BigDecimal) volume[1]);
    }

    /** Gives back what is not going to be delivered. The best tier that was reached stays reached. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(UUID lineId, String memberId, BigDecimal quantity) {
        entities.createNativeQuery(
                        "update entitlement set used = used - :quantity where line_id = :line and member_id = :member")
                .setParameter("quantity", quantity)
                .setParameter("line", lineId)
                .setParameter("member", memberId)
                .executeUpdate();
        entities.createNativeQuery("update contract_line set ordered = ordered - :quantity where id = :line")
                .setParameter("quantity", quantity)
                .setParameter("line", lineId)
                .executeUpdate();
    }
}
