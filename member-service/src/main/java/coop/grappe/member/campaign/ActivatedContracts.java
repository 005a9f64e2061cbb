package coop.grappe.member.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The contracts that are in force. */
@ApplicationScoped
public class ActivatedContracts implements PanacheRepositoryBase<ActivatedContract, UUID> {

    public long countOf(UUID awardId) {
        return count("awardId", awardId);
    }
}
