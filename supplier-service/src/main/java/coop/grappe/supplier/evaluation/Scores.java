package coop.grappe.supplier.evaluation;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The points of all evaluators. */
@ApplicationScoped
class Scores implements PanacheRepositoryBase<Score, UUID> {

    Optional<Score> of(ScorePlan plan, String evaluator) {
        return find("bidId = ?1 and criterionId = ?2 and evaluator = ?3", plan.bidId(), plan.criterionId(), evaluator)
                .firstResultOptional();
    }

    List<Score> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    List<Score> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<Score> of(UUID tenderId, String evaluator, PageRequest page) {
        return find("tenderId = ?1 and evaluator = ?2 and id > ?3 order by id", tenderId, evaluator, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }
}
