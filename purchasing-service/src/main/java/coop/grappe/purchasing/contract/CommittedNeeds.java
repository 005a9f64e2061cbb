package coop.grappe.purchasing.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All committed needs. */
@ApplicationScoped
public class CommittedNeeds implements PanacheRepositoryBase<CommittedNeed, UUID> {

    /** One need tells of each site, however many the member committed for it. */
    private static final String SITES = """
            select site.* from unnest(?) as wanted (id) cross join lateral (
              select site_id, site_name, site_address, site_region, address_province from committed_need
              where campaign_id = ? and member_id = ? and site_id = wanted.id order by need_id limit 1) site
            where exists (select from entitlement where member_id = ? and contract_id = ?)""";

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
        return getSession().doReturningWork(connection -> sites(connection, contract, memberId, siteIds));
    }

    private static Map<UUID, Site> sites(Connection connection, Contract contract, String memberId, Set<UUID> siteIds)
            throws SQLException {
        try (var select = connection.prepareStatement(SITES)) {
            select.setArray(1, connection.createArrayOf("uuid", siteIds.toArray()));
            select.setObject(2, contract.campaignId());
            select.setString(3, memberId);
            select.setString(4, memberId);
            select.setObject(5, contract.id());
            Map<UUID, Site> sites = new HashMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    Site site = site(row);
                    sites.put(site.id(), site);
                }
            }
            return sites;
        }
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getObject("site_id", UUID.class),
                row.getString("site_name"),
                row.getString("site_address"),
                row.getString("site_region"),
                row.getString("address_province"));
    }
}
