package coop.grappe.supplier.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shares of all tenders' keys. */
@ApplicationScoped
class TrusteeShares implements PanacheRepositoryBase<TrusteeShare, UUID> {

    List<TrusteeShare> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    Optional<TrusteeShare> locked(UUID tenderId, String trustee) {
        return find("tenderId = ?1 and trustee = ?2", tenderId, trustee)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
