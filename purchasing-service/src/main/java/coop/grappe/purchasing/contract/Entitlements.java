package coop.grappe.purchasing.contract;

import coop.grappe.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All entitlements. */
@ApplicationScoped
public class Entitlements implements PanacheRepositoryBase<Entitlement, UUID> {

    /** Whether a member may order anything under a contract. */
    public boolean has(UUID contractId, String memberId) {
        return count("contractId = ?1 and memberId = ?2", contractId, memberId) > 0;
    }

    /** What a member that may order under a contract is called. */
    public String memberName(UUID contractId, String memberId) {
        return find("contractId = ?1 and memberId = ?2 order by id", contractId, memberId)
                .firstResultOptional()
                .map(Entitlement::memberName)
                .orElse(memberId);
    }

    /** Entitles a member to more, or for the first time, of a line whose row is locked. */
    void extend(ContractLine line, String memberId, String memberName, BigDecimal quantity) {
        int extended =
                update("quantity = quantity + ?1 where lineId = ?2 and memberId = ?3", quantity, line.id(), memberId);
        if (extended == 0) {
            persist(Entitlement.of(line, memberId, memberName, quantity));
        }
    }

    /** What members may have of an item by now, under all contracts of a campaign that were not given up, by member. */
    Map<String, BigDecimal> standing(UUID campaignId, UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "select e.memberId, sum(e.quantity) from Entitlement e, Contract c where c.id = e.contractId"
                                + " and c.campaignId = ?1 and e.itemId = ?2 and c.state <> ?3 group by e.memberId",
                        Object[].class)
                .setParameter(1, campaignId)
                .setParameter(2, itemId)
                .setParameter(3, ContractState.CANCELLED)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (BigDecimal) row[1]));
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
