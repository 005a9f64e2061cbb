package coop.grappe.supplier.evaluation;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What evaluators have declared about the bidders of all tenders. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

    List<Declaration> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    Optional<Declaration> of(UUID tenderId, String login) {
        return find("tenderId = ?1 and login = ?2", tenderId, login).firstResultOptional();
    }

    List<Declaration> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
