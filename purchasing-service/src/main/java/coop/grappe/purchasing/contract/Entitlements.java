package coop.grappe.purchasing.contract;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All entitlements. */
@ApplicationScoped
public class Entitlements implements PanacheRepositoryBase<Entitlement, UUID> {

    /** Whether a member may order anything under a contract. */
    public boolean has(UUID contractId, String memberId) {
        return count("contractId = ?1 and memberId = ?2", contractId, memberId) > 0;
    }

    List<Entitlement> page(UUID contractId, PageRequest page) {
        return find("contractId = ?1 and id > ?2 order by id", contractId, page.afterId())
                .range(0, page.limit())
                .list();
    }

    List<Entitlement> pageOf(UUID contractId, String memberId, PageRequest page) {
        return find("contractId = ?1 and memberId = ?2 and id > ?3 order by id", contractId, memberId, page.afterId())
                .range(0, page.limit())
                .list();
    }
}
