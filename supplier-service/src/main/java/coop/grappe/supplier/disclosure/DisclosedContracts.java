package coop.grappe.supplier.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The contracts of all awards. */
@ApplicationScoped
class DisclosedContracts implements PanacheRepositoryBase<DisclosedContract, UUID> {

    List<DisclosedContract> ofAwards(Collection<UUID> awards) {
        return awards.isEmpty() ? List.of() : list("awardId in ?1 order by id", awards);
    }
}
