package coop.grappe.member.member;

import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The organizations of the group. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, String> {

    /**
     * The organization that the caller acts for.
     *
     * @throws Problem 404 if it does not belong to the group: to others there is nothing to see
     */
    public Member ofCaller(Caller caller) {
        return existing(caller.organization());
    }

    /** @throws Problem 404 if there is none */
    Member existing(String id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    List<Member> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterText())
                .page(0, page.limitPlusOne())
                .list();
    }
}
