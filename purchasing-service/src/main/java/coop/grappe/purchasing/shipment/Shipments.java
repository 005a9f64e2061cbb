package coop.grappe.purchasing.shipment;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All shipments. */
@ApplicationScoped
class Shipments implements PanacheRepositoryBase<Shipment, UUID> {

    /** A shipment that nobody else changes until the transaction ends. */
    Shipment locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    boolean isPlanned(UUID contractId, String region) {
        return count("contractId = ?1 and region = ?2 and state = ?3", contractId, region, ShipmentState.PLANNED) > 0;
    }

    List<UUID> dueAt(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select s.id from Shipment s where s.state = ?1 and s.cutOff <= ?2 order by s.cutOff",
                        UUID.class)
                .setParameter(1, ShipmentState.PLANNED)
                .setParameter(2, now)
                .setMaxResults(100)
                .getResultList();
    }

    /** The shipments that concern an organization: as supplier, as organizer, or as a member that may order under the contract. */
    List<Shipment> page(String organization, @Nullable UUID contractId, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from Shipment s where (s.organizer = :who or s.supplierId = :who or exists"
                                + " (select 1 from Entitlement e where e.contractId = s.contractId and e.memberId = :who))"
                                + " and (:contract is null or s.contractId = :contract) and s.id > :after order by s.id",
                        Shipment.class)
                .setParameter("who", organization)
                .setParameter("contract", contractId)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }
}
