package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    private static final String BY_ITEM_AND_REGION = "select " + DemandRow.COLUMNS
            + " from (select * from %1$s where campaign_id = ? and region is null union all"
            + " select * from %1$s where campaign_id = ? and region is not null and month is null and item_id = any(?)) level"
            + " group by 1, 2, 3 order by 1, 2";
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
     * @param withRegions the items whose regions are wanted too
     */
    Demand of(Campaign campaign, Collection<UUID> withRegions) {
        entities.flush();
        return Demand.of(rows(BY_ITEM_AND_REGION.formatted(source(campaign)), statement -> {
            statement.setObject(1, campaign.id());
            statement.setObject(2, campaign.id());
            statement.setArray(3, statement.getConnection().createArrayOf("uuid", withRegions.toArray()));
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
