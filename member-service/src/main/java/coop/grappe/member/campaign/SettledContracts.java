package coop.grappe.member.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The contracts that are in force, or were given up before. */
@ApplicationScoped
public class SettledContracts implements PanacheRepositoryBase<SettledContract, UUID> {

    public List<SettledContract> of(UUID awardId) {
        return list("awardId", awardId);
    }
}
