package coop.grappe.purchasing.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All shortfalls. */
@ApplicationScoped
class Shortfalls implements PanacheRepositoryBase<Shortfall, UUID> {

    List<Shortfall> ofContract(UUID contractId) {
        return list("contractId = ?1 order by itemId", contractId);
    }
}
