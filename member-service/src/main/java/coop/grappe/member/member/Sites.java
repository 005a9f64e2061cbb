package coop.grappe.member.member;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The delivery addresses of members. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, UUID> {

    /** A site if it is that member's. */
    public Optional<Site> of(String memberId, UUID siteId) {
        return findByIdOptional(siteId).filter(site -> site.memberId().equals(memberId));
    }

    List<Site> pageOf(Member member, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", member.id(), page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
