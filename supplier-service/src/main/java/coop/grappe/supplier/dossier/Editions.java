package coop.grappe.supplier.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of all tenders, as they were issued. */
@ApplicationScoped
class Editions implements PanacheRepositoryBase<Edition, UUID> {

    List<Edition> of(UUID tenderId) {
        return list("tenderId = ?1 order by number", tenderId);
    }

    Optional<Edition> of(UUID tenderId, int number) {
        return find("tenderId = ?1 and number = ?2", tenderId, number).firstResultOptional();
    }

    Optional<Edition> latestOf(UUID tenderId) {
        return find("tenderId = ?1 order by number desc", tenderId).firstResultOptional();
    }
}
