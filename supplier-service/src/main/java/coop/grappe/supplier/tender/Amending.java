package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A published tender changes, and its documents with it. */
@ApplicationScoped
class Amending {

    private final TenderDocuments documents;
    private final TenderConfig config;

    Amending(TenderDocuments documents, TenderConfig config) {
        this.documents = documents;
        this.config = config;
    }

    /** @throws Problem 400 with everything that is wrong, 409 unless the tender may be amended now */
    @Transactional(Transactional.TxType.MANDATORY)
    TenderEvent amend(Tender locked, AmendmentPlan plan, Instant now) {
        Violations violations = new Violations(TenderProblem.class);
        documents.check(locked, plan.documents(), violations);
        TenderEvent amended = locked.amend(plan, violations, config.leastTimeAfterChange(), now);
        documents.apply(plan.documents(), now);
        return amended;
    }
}
