package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All amendments. Those of a contract change under the lock of its row. */
@ApplicationScoped
class Amendments implements PanacheRepositoryBase<Amendment, UUID> {

    Amendment of(UUID contractId, UUID id) {
        return findByIdOptional(id)
                .filter(amendment -> amendment.contractId().equals(contractId))
                .orElseThrow(Problem::notFound);
    }

    List<Amendment> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterId())
                .range(0, page.limit())
                .list();
    }

    boolean renewalIsPending(UUID contractId) {
        return find("contractId = ?1 and state = ?2", contractId, AmendmentState.PROPOSED).stream()
                .anyMatch(amendment -> amendment.change() instanceof Change.Renewal);
    }
}
