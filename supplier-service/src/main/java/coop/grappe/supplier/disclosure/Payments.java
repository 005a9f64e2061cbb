package coop.grappe.supplier.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was paid and is not part of a published sum yet. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, UUID> {

    /** Contracts under which at least so many members have paid before a day. */
    List<UUID> contractsPaidBy(long members, LocalDate before) {
        return getEntityManager()
                .createQuery(
                        "select p.contractId from Payment p where p.paidOn < ?1 group by p.contractId"
                                + " having count(distinct p.memberId) >= ?2 order by p.contractId",
                        UUID.class)
                .setParameter(1, before)
                .setParameter(2, members)
                .getResultList();
    }

    /** Locked, so that only one replica adds them up. */
    List<Payment> locked(UUID contractId, LocalDate before) {
        return find("contractId = ?1 and paidOn < ?2 order by invoiceId", contractId, before)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
