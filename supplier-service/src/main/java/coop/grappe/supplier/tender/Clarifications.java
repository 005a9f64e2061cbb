package coop.grappe.supplier.tender;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions and answers of all tenders. */
@ApplicationScoped
public class Clarifications implements PanacheRepositoryBase<Clarification, UUID> {

    Optional<Clarification> locked(Tender tender, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(clarification -> clarification.tenderId().equals(tender.id()));
    }

    /** What all may read, in the order of the answers. */
    public List<Clarification> answeredOf(UUID tenderId) {
        return list("tenderId = ?1 and answer is not null order by answeredAt, id", tenderId);
    }

    /** What all may read, and what one has asked; everything for the organizer. */
    List<Clarification> of(Tender tender, String reader, PageRequest page) {
        return find(
                        "tenderId = ?1 and (answer is not null or asker = ?2 or ?3 = true) and id > ?4 order by id",
                        tender.id(),
                        reader,
                        tender.organizer().equals(reader),
                        page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
