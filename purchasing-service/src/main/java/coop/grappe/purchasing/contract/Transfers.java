package coop.grappe.purchasing.contract;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All transfers of entitlements. */
@ApplicationScoped
class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    Transfer locked(UUID contractId, UUID id) {
        Transfer transfer = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        if (!transfer.contractId().equals(contractId)) {
            throw Problem.notFound();
        }
        return transfer;
    }

    /** @param memberId whose alone, as giver or receiver; null for all */
    List<Transfer> page(UUID contractId, @Nullable String memberId, PageRequest page) {
        return find(
                        "contractId = ?1 and (?2 is null or fromMemberId = ?2 or toMemberId = ?2) and id > ?3 order by id",
                        contractId,
                        memberId,
                        page.afterId())
                .range(0, page.limit())
                .list();
    }
}
