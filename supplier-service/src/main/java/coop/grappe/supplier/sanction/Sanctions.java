package coop.grappe.supplier.sanction;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is or was held against suppliers. */
@ApplicationScoped
class Sanctions implements PanacheRepositoryBase<Sanction, UUID> {

    /** @throws Problem 404 unless it is that supplier's */
    Sanction of(String supplierId, UUID id) {
        return belonging(supplierId, findByIdOptional(id));
    }

    /** The same, locked for a decision. */
    Sanction lockedOf(String supplierId, UUID id) {
        return belonging(supplierId, locked(id));
    }

    Optional<Sanction> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Sanction belonging(String supplierId, Optional<Sanction> found) {
        return found.filter(sanction -> sanction.supplierId().equals(supplierId))
                .orElseThrow(Problem::notFound);
    }

    List<Sanction> pageOf(String supplierId, PageRequest page) {
        return find("supplierId = ?1 and id > ?2 order by id", supplierId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    /** Those whose supplier may not answer any more, and that nobody has heard yet. */
    List<UUID> dueAt(Instant now) {
        return find("state = ?1 and answerUntil <= ?2 order by answerUntil", SanctionState.PROPOSED, now)
                .page(0, 50)
                .list()
                .stream()
                .map(Sanction::id)
                .toList();
    }
}
