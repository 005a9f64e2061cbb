package coop.grappe.purchasing.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All committed needs. */
@ApplicationScoped
public class CommittedNeeds implements PanacheRepositoryBase<CommittedNeed, UUID> {

    long ofCampaign(UUID campaignId) {
        return count("campaignId", campaignId);
    }

    List<CommittedNeed> ofItem(UUID campaignId, UUID itemId) {
        return list("campaignId = ?1 and itemId = ?2 order by memberId, needId", campaignId, itemId);
    }

    /** A need of a member for a site, which tells where that site is. */
    public Optional<CommittedNeed> ofSite(UUID campaignId, String memberId, UUID siteId) {
        return find("campaignId = ?1 and memberId = ?2 and siteId = ?3", campaignId, memberId, siteId)
                .firstResultOptional();
    }

    /** Those of the named sites for which the member has committed something in the campaign; none if the contract gives it nothing. */
    public Map<UUID, Site> sites(Contract contract, String memberId, Set<UUID> siteIds) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select distinct site_id, site_name, site_address, site_region, address_province"
                        + " from committed_need where campaign_id = ?1 and member_id = ?2 and site_id = any(?3) and exists"
                        + " (select from entitlement where member_id = ?2 and contract_id = ?4)")
                .setParameter(1, contract.campaignId())
                .setParameter(2, memberId)
                .setParameter(3, siteIds.toArray(UUID[]::new))
                .setParameter(4, contract.id())
                .getResultList();
        return rows.stream()
                .map(row -> site((Object[]) row))
                .collect(Collectors.toMap(Site::id, site -> site, (one, other) -> one));
    }

    private static Site site(Object[] row) {
        return new Site((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
