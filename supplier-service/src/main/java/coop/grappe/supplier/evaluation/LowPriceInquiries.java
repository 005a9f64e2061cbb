package coop.grappe.supplier.evaluation;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The inquiries about all low prices. */
@ApplicationScoped
class LowPriceInquiries implements PanacheRepositoryBase<LowPriceInquiry, UUID> {

    /** Locks one and reads it anew. Its tender is locked first. */
    void lock(LowPriceInquiry inquiry) {
        getEntityManager().refresh(inquiry, LockModeType.PESSIMISTIC_WRITE);
    }

    List<LowPriceInquiry> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    List<LowPriceInquiry> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<LowPriceInquiry> of(UUID tenderId, String supplierId, PageRequest page) {
        return find("tenderId = ?1 and supplierId = ?2 and id > ?3 order by id", tenderId, supplierId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    boolean contains(UUID bidId, UUID lotId) {
        return count("bidId = ?1 and lotId = ?2", bidId, lotId) > 0;
    }
}
