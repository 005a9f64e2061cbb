package coop.grappe.member.member;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The people who act for members. */
@ApplicationScoped
class Representatives implements PanacheRepositoryBase<Representative, UUID> {

    boolean isTaken(String login) {
        return count("login", login) > 0;
    }

    List<Representative> pageOf(Member member, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", member.id(), page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
