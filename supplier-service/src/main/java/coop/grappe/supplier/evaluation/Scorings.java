package coop.grappe.supplier.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How far the scoring of all tenders has come. */
@ApplicationScoped
class Scorings implements PanacheRepositoryBase<Scoring, UUID> {

    /** Of a tender that the caller has locked; it is kept from its first act on. */
    Scoring begun(UUID tenderId) {
        return findByIdOptional(tenderId).orElseGet(() -> {
            Scoring scoring = Scoring.begun(tenderId);
            persist(scoring);
            return scoring;
        });
    }

    /** As it stands, for reading. */
    Scoring of(UUID tenderId) {
        return findByIdOptional(tenderId).orElseGet(() -> Scoring.begun(tenderId));
    }
}
