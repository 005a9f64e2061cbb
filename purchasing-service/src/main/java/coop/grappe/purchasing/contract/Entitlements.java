package coop.grappe.purchasing.contract;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** All entitlements. */
@ApplicationScoped
public class Entitlements implements PanacheRepositoryBase<Entitlement, UUID> {

    /** Whether a member may order anything under a contract. */
    public boolean has(UUID contractId, String memberId) {
        return count("contractId = ?1 and memberId = ?2", contractId, memberId) > 0;
    }

    /** Entitles a member to more, or for the first time, of a line whose row is locked. */
    void extend(ContractLine line, String memberId, String memberName, BigDecimal quantity) {
        int extended =
                update("quantity = quantity + ?1 where lineId = ?2 and memberId = ?3", quantity, line.id(), memberId);
        if (extended == 0) {
            persist(Entitlement.of(line, memberId, memberName, quantity));
        }
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
