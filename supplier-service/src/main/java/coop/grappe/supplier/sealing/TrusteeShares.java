package coop.grappe.supplier.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shares of all keys. */
@ApplicationScoped
class TrusteeShares implements PanacheRepositoryBase<TrusteeShare, UUID> {

    List<TrusteeShare> of(UUID keyId) {
        return list("keyId = ?1 order by id", keyId);
    }

    Optional<TrusteeShare> locked(UUID keyId, String trustee) {
        return find("keyId = ?1 and trustee = ?2", keyId, trustee)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
