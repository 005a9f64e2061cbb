package coop.grappe.supplier.award;

import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.TenderReader;
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

    /** Those that block lots. */
    List<Complaint> pendingOf(Award award) {
        return list(
                "awardId = ?1 and state in (?2, ?3) order by id",
                award.id(),
                ComplaintState.OPEN,
                ComplaintState.ANSWERED);
    }

    /** All of them for the organizer, one's own for a bidder, those that are decided for the group's members. */
    List<Complaint> of(Award award, TenderReader reader, PageRequest page) {
        return find(
                        "awardId = ?1 and (organizer = ?2 or supplierId = ?2 or ?3 = true and state in (?4, ?5))"
                                + " and id > ?6 order by id",
                        award.id(),
                        reader.organization(),
                        reader.member(),
                        ComplaintState.DISMISSED,
                        ComplaintState.UPHELD,
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
