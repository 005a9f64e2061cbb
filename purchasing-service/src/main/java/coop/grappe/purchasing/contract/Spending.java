package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Counts what is ordered in money, under contracts whose terms limit it; under others there is nothing to count, and orders of different
 * items do not meet. Take it last in an order's transaction, after its lines: every order under the contract waits for the row.
 */
@ApplicationScoped
public class Spending {

    private final EntityManager entities;

    Spending(EntityManager entities) {
        this.entities = entities;
    }

    /** The limit, what is ordered of it at the prices of the orders, and what is left. */
    @Schema(name = "ContractTotal", examples = """
                    {"ceiling":{"amount":"250000.00","currency":"CAD"},"ordered":{"amount":"180.00","currency":"CAD"},"remaining":{"amount":"249820.00","currency":"CAD"}}""")
    record Total(Money ceiling, Money ordered, Money remaining) {}

    /** Begins to count, with the contract's first day in force. */
    void open(Contract contract) {
        Money ceiling = contract.terms().ceiling();
        if (ceiling != null) {
            entities.createNativeQuery("insert into contract_spending (contract_id, ceiling, ordered, currency)"
                            + " values (:contract, :ceiling, 0, :currency)")
                    .setParameter("contract", contract.id())
                    .setParameter("ceiling", ceiling.amount())
                    .setParameter("currency", ceiling.currency().getCurrencyCode())
                    .executeUpdate();
        }
    }

    /** @return whether so little is ordered that it can be limited like this */
    boolean limit(UUID contractId, Money ceiling) {
        return entities.createNativeQuery("update contract_spending set ceiling = :ceiling"
                                + " where contract_id = :contract and ordered <= :ceiling")
                        .setParameter("ceiling", ceiling.amount())
                        .setParameter("contract", contractId)
                        .executeUpdate()
                == 1;
    }

    /**
     * An order takes more, or gives some back.
     *
     * @param difference before taxes; negative to give back
     * @throws Problem 409 if the contract's total ceiling has not that much left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(UUID contractId, Money difference) {
        if (difference.isZero()) {
            return;
        }
        int moved = entities.createNativeQuery("update contract_spending set ordered = ordered + :difference"
                        + " where contract_id = :contract and (ordered + :difference <= ceiling or :difference < 0)")
                .setParameter("difference", difference.amount())
                .setParameter("contract", contractId)
                .executeUpdate();
        if (moved == 0) {
            throw new Problem(ContractProblem.BEYOND_TOTAL, difference.toString());
        }
    }

    Optional<Total> of(Contract contract) {
        List<?> rows = entities.createNativeQuery(
                        "select ceiling, ordered, currency from contract_spending where contract_id = :contract")
                .setParameter("contract", contract.id())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] columns = (Object[]) row;
            Currency currency = Currency.getInstance((String) columns[2]);
            Money ceiling = new Money((BigDecimal) columns[0], currency);
            Money ordered = new Money((BigDecimal) columns[1], currency);
            return new Total(ceiling, ordered, ceiling.minus(ordered));
        });
    }
}
