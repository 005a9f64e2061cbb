package coop.grappe.purchasing.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All committed needs. */
@ApplicationScoped
public class CommittedNeeds implements PanacheRepositoryBase<CommittedNeed, UUID> {

    /** One need tells of each site, however many the member committed for it. */
    private static final String SITES = """
            select wanted.place, site.*
            from unnest(?::int[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) as wanted (place, contract, campaign, member, id)
            cross join lateral (
              select site_id, site_name, site_address, site_region, address_province from committed_need
              where campaign_id = wanted.campaign and member_id = wanted.member and site_id = wanted.id
              order by need_id limit 1) site
            where exists (select from entitlement e where e.member_id = wanted.member and e.contract_id = wanted.contract)""";

    /** The sites to which a member wants to have things delivered under a contract. */
    public record SitesWanted(Contract contract, String memberId, Set<UUID> siteIds) {}

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
        return sites(List.of(new SitesWanted(contract, memberId, siteIds))).get(0);
    }

    /** The same for several orders. */
    public List<Map<UUID, Site>> sites(List<SitesWanted> wanted) {
        return getSession().doReturningWork(connection -> sites(connection, wanted));
    }

    private record SiteWanted(int place, Contract contract, String memberId, UUID siteId) {}

    private static List<Map<UUID, Site>> sites(Connection connection, List<SitesWanted> wanted) throws SQLException {
        List<SiteWanted> all = IntStream.range(0, wanted.size())
                .boxed()
                .flatMap(place -> wanted.get(place).siteIds().stream()
                        .map(id -> new SiteWanted(
                                place,
                                wanted.get(place).contract(),
                                wanted.get(place).memberId(),
                                id)))
                .toList();
        List<Map<UUID, Site>> sites = new ArrayList<>();
        wanted.forEach(one -> sites.add(new HashMap<>()));
        try (var select = connection.prepareStatement(SITES)) {
            select.setArray(1, array(connection, "int4", all, SiteWanted::place));
            select.setArray(
                    2, array(connection, "uuid", all, one -> one.contract().id()));
            select.setArray(
                    3, array(connection, "uuid", all, one -> one.contract().campaignId()));
            select.setArray(4, array(connection, "text", all, SiteWanted::memberId));
            select.setArray(5, array(connection, "uuid", all, SiteWanted::siteId));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    Site site = site(row);
                    sites.get(row.getInt("place")).put(site.id(), site);
                }
            }
            return sites;
        }
    }

    private static Array array(
            Connection connection, String type, List<SiteWanted> all, Function<SiteWanted, Object> what)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(what).toArray());
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
