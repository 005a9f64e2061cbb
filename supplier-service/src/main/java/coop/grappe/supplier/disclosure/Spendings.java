package coop.grappe.supplier.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The published sums of all contracts. */
@ApplicationScoped
class Spendings implements PanacheRepositoryBase<Spending, String> {

    List<Spending> ofContracts(Collection<UUID> contracts) {
        return contracts.isEmpty() ? List.of() : list("contractId in ?1 order by contractId, lastDay", contracts);
    }

    Optional<Spending> latestOf(UUID contractId) {
        return find("contractId = ?1 order by lastDay desc", contractId).firstResultOptional();
    }
}
