package coop.grappe.purchasing.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
}
