package coop.grappe.supplier.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The public keys of all that is sealed. */
@ApplicationScoped
class SealingKeys implements PanacheRepositoryBase<SealingKey, UUID> {}
