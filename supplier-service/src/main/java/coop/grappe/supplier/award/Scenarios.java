package coop.grappe.supplier.award;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The scenarios of all tenders. */
@ApplicationScoped
class Scenarios implements PanacheRepositoryBase<Scenario, UUID> {

    Optional<Scenario> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next one that nobody computes; locked, and passed over by other replicas. */
    Optional<Scenario> unclaimed(Instant now) {
        return getEntityManager()
                .createQuery(
                        "from Scenario where state = ?1 and (claimedUntil is null or claimedUntil < ?2) order by id",
                        Scenario.class)
                .setParameter(1, ScenarioState.COMPUTING)
                .setParameter(2, now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(HibernateHints.HINT_NATIVE_LOCK_MODE, LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A sign of life; leaves the version alone, because nothing is decided by it. */
    void stillComputing(UUID id, int progress, @Nullable SoFar best, Instant claimedUntil) {
        update(
                "progress = ?1, soFar = ?2, claimedUntil = ?3 where id = ?4 and state = ?5",
                progress,
                best,
                claimedUntil,
                id,
                ScenarioState.COMPUTING);
    }

    /** Those that can be proposed. */
    List<Scenario> solvedOf(UUID tenderId) {
        return list(
                "tenderId = ?1 and state in (?2, ?3) order by id",
                tenderId,
                ScenarioState.OPTIMAL,
                ScenarioState.FEASIBLE);
    }

    List<Scenario> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
