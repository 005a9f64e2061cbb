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
        return getEntityManager()
                .createQuery(
                        "select distinct new coop.grappe.purchasing.contract.Site(n.siteId, n.siteName, n.siteAddress, n.siteRegion, n.address.province)"
                                + " from CommittedNeed n where n.campaignId = ?1 and n.memberId = ?2 and n.siteId in ?3 and exists"
                                + " (select 1 from Entitlement e where e.memberId = ?2 and e.contractId = ?4)",
                        Site.class)
                .setParameter(1, contract.campaignId())
                .setParameter(2, memberId)
                .setParameter(3, siteIds)
                .setParameter(4, contract.id())
                .getResultStream()
                .collect(Collectors.toMap(Site::id, site -> site, (one, other) -> one));
    }
}
