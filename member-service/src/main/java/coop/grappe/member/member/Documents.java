package coop.grappe.member.member;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members have shown. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    /** A document if it is that member's. */
    Optional<Document> of(String memberId, UUID id) {
        return findByIdOptional(id).filter(document -> document.memberId().equals(memberId));
    }

    /** Whether a member has shown such a document. */
    public boolean belongs(String memberId, UUID id) {
        return count("id = ?1 and memberId = ?2", id, memberId) > 0;
    }

    /** Whether a need in a campaign of an organizer refers to it. */
    boolean isShownTo(String organizer, UUID id) {
        Number needs = (Number) getEntityManager()
                .createNativeQuery("select count(*) from need n join campaign c on c.id = n.campaign_id"
                        + " where n.terms_baseline_document_id = ?1 and c.organizer = ?2")
                .setParameter(1, id)
                .setParameter(2, organizer)
                .getSingleResult();
        return needs.longValue() > 0;
    }

    List<Document> pageOf(String memberId, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", memberId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
