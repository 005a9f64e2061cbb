package coop.grappe.supplier.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The documents of qualifications. */
@ApplicationScoped
class QualificationFiles implements PanacheRepositoryBase<QualificationFile, UUID> {}
