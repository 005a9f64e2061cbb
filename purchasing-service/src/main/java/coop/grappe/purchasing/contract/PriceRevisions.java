package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All price revisions. Those of a contract change under the lock of its row. */
@ApplicationScoped
class PriceRevisions implements PanacheRepositoryBase<PriceRevision, UUID> {

    PriceRevision of(UUID contractId, UUID id) {
        return findByIdOptional(id)
                .filter(revision -> revision.contractId().equals(contractId))
                .orElseThrow(Problem::notFound);
    }

    /** The last one that was not withdrawn. */
    Optional<PriceRevision> last(UUID contractId) {
        return find(
                        "contractId = ?1 and state <> ?2 order by effectiveOn desc, id desc",
                        contractId,
                        RevisionState.WITHDRAWN)
                .firstResultOptional();
    }

    List<PriceRevision> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
