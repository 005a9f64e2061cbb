package coop.grappe.supplier.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The evaluations of all tenders. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {}
