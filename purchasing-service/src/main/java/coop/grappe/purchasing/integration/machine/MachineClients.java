package coop.grappe.purchasing.integration.machine;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All machines. */
@ApplicationScoped
class MachineClients implements PanacheRepositoryBase<MachineClient, UUID> {

    MachineClient locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    boolean admits(String organization, String clientId) {
        return count(
                        "organization = ?1 and clientId = ?2 and state = ?3",
                        organization,
                        clientId,
                        MachineState.ADMITTED)
                > 0;
    }

    List<MachineClient> page(String organization, PageRequest page) {
        return find("organization = ?1 and id > ?2 order by id", organization, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
