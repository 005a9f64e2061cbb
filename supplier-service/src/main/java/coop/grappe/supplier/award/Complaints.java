package coop.grappe.supplier.award;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The complaints against all awards. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    /** Locks a complaint and reads it anew; its award is locked first. */
    void lock(Complaint complaint) {
        getEntityManager().refresh(complaint, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isAnyOpen(UUID awardId) {
        return count("awardId = ?1 and state = ?2", awardId, ComplaintState.OPEN) > 0;
    }

    /** All of them for the organizer, one's own for a bidder. */
    List<Complaint> of(Award award, String reader, PageRequest page) {
        return find(
                        "awardId = ?1 and (organizer = ?2 or supplierId = ?2) and id > ?3 order by id",
                        award.id(),
                        reader,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
