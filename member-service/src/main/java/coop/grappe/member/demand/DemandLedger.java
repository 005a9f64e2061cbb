package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads demand, each time in one statement and so at one instant: the running totals and what has changed since they were made. A row that
 * every submission updates would make them wait for each other, so submissions only add rows (see V005).
 */
@ApplicationScoped
class DemandLedger {

    /** The campaign's own row; the items', if wanted; their regions'. Money is rounded per item, so its total is that of rounded sums. */
    private static final String BY_ITEM_AND_REGION = """
            with of_item as materialized (
              select item_id, sum(quantity) as quantity, sum(firm) as firm, sum(needs)::bigint as needs,
                sum(members)::bigint as members, sum(baseline) as baseline, sum(firm_baseline) as firm_baseline
              from %1$s where campaign_id = ? and region is null group by 1)
            select null::uuid, null::text, null::date, 0, 0, coalesce(max(needs) filter (where item_id is null), 0),
              coalesce(max(members) filter (where item_id is null), 0),
              coalesce(sum(round(baseline, 2)) filter (where item_id is not null), 0),
              coalesce(sum(round(firm_baseline, 2)) filter (where item_id is not null), 0)
            from of_item
            union all
            select item_id, null, null, quantity, firm, needs, members, baseline, firm_baseline
            from of_item where item_id = any(?)
            union all
            select item_id, region, null, sum(quantity), sum(firm), null, null, null, null
            from %1$s where campaign_id = ? and region is not null and month is null and item_id = any(?) group by 1, 2
            order by 1, 2""";

    private static final String OF_ITEM = "select " + DemandRow.COLUMNS
            + " from %1$s where campaign_id = ? and item_id = ? group by 1, 2, 3 order by 2, 3";
    private static final String FREEZE = "insert into frozen_demand"
            + " (campaign_id, item_id, region, month, quantity, firm, needs, members, baseline, firm_baseline)"
            + " select campaign_id, " + DemandRow.COLUMNS + " from demand_live where campaign_id = ?"
            + " group by campaign_id, item_id, region, month having sum(quantity) <> 0";

    private final DataSource database;
    private final EntityManager entities;

    DemandLedger(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /**
     * Demand at this moment, or as it stood at closing.
     *
     * @param items those that are wanted one by one, with their regions
     */
    Demand of(Campaign campaign, Collection<UUID> items) {
        entities.flush();
        return Demand.of(rows(BY_ITEM_AND_REGION.formatted(source(campaign)), statement -> {
            Array wanted = statement.getConnection().createArrayOf("uuid", items.toArray());
            statement.setObject(1, campaign.id());
            statement.setArray(2, wanted);
            statement.setObject(3, campaign.id());
            statement.setArray(4, wanted);
        }));
    }

    /** Every sum of one item: its own, by region, and by region and month. */
    List<DemandRow> ofItem(Campaign campaign, UUID itemId) {
        entities.flush();
        return rows(OF_ITEM.formatted(source(campaign)), statement -> {
            statement.setObject(1, campaign.id());
            statement.setObject(2, itemId);
        });
    }

    /** Writes down the demand of a campaign whose row is locked; nothing can change it from then on. */
    void freeze(UUID campaignId) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(FREEZE)) {
            insert.setObject(1, campaignId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Demand could not be frozen", e);
        }
    }

    private static String source(Campaign campaign) {
        return campaign.closedAt() == null ? "demand_live" : "frozen_demand";
    }

    /** Sets the parameters of a statement. */
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<DemandRow> rows(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            ResultSet row = select.executeQuery();
            List<DemandRow> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(DemandRow.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Demand could not be read", e);
        }
    }
}
