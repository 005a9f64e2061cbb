package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Adds needs up in the database, in one query and so at one instant. No running totals are kept: a row that every submission
 * updates would make them wait for each other.
 */
@ApplicationScoped
class DemandLedger {

    private static final String SUMS = """
            select item_id, region, sum(terms_quantity_value) quantity, count(distinct member_id) members,
              count(*) needs, sum(terms_quantity_value * terms_baseline_unit_price_amount) baseline
            from need where campaign_id = ? and state <> 'withdrawn'
            group by grouping sets ((item_id, region), (item_id), ())""";
    private static final String FROZEN =
            "select item_id, region, quantity, members, needs, baseline from frozen_demand where campaign_id = ?";
    private static final String IN_ORDER = " order by 1, 2";

    /** Sums of the frozen copy, by item and then by region, that differ from those of the committed needs. */
    private static final String DIFFERENCES = """
            select count(*) from
              (select item_id, region, sum(terms_quantity_value) quantity, count(*) needs
               from need where campaign_id = ? and state = 'committed'
               group by grouping sets ((item_id, region), (item_id))) live
              full join (select * from frozen_demand where campaign_id = ? and item_id is not null) frozen
                on live.item_id = frozen.item_id and live.region is not distinct from frozen.region
            where live.quantity is distinct from frozen.quantity or live.needs is distinct from frozen.needs""";

    private final DataSource database;
    private final EntityManager entities;

    DemandLedger(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** Demand at this moment, or as it stood at closing. */
    Demand of(Campaign campaign) {
        boolean frozen = campaign.closedAt() != null;
        return read((frozen ? FROZEN : SUMS) + IN_ORDER, campaign.id());
    }

    /** Writes down the demand of a campaign whose row is locked; nothing can change it from then on. */
    void freeze(UUID campaignId) {
        entities.flush();
        String sql = "insert into frozen_demand (item_id, region, quantity, members, needs, baseline, campaign_id)"
                + " select sums.*, ? from (" + SUMS + ") sums where needs > 0";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, campaignId);
            insert.setObject(2, campaignId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Demand could not be frozen", e);
        }
    }

    /** @throws IllegalStateException if what is frozen is not the sum of what is committed: then nothing may be closed */
    void requireFrozenEqualsCommitted(UUID campaignId) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DIFFERENCES)) {
            select.setObject(1, campaignId);
            select.setObject(2, campaignId);
            ResultSet row = select.executeQuery();
            row.next();
            if (row.getLong(1) != 0) {
                throw new IllegalStateException("The frozen demand of " + campaignId + " is not the sum of its needs");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Demand could not be checked", e);
        }
    }

    private Demand read(String sql, UUID campaignId) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, campaignId);
            return Demand.of(rows(select.executeQuery()));
        } catch (SQLException e) {
            throw new IllegalStateException("Demand could not be read", e);
        }
    }

    private static List<DemandRow> rows(ResultSet row) throws SQLException {
        List<DemandRow> rows = new ArrayList<>();
        while (row.next()) {
            if (row.getLong(5) > 0) {
                rows.add(new DemandRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getBigDecimal(6)));
            }
        }
        return rows;
    }
}
