package coop.grappe.member.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds all needs up again and holds demand against that, in one statement and so at one instant. */
@ApplicationScoped
class DemandVerification {

    /** The sums of the needs themselves, at every level. */
    private static final String OF_NEEDS = """
            select item_id, region, null::date as month, sum(terms_quantity_value) as quantity,
              coalesce(sum(terms_quantity_value) filter (where terms_ladder is null), 0) as firm, count(*) as needs,
              case when region is null then count(distinct member_id) else 0 end as members,
              sum(terms_quantity_value * terms_baseline_unit_price_amount) as baseline,
              coalesce(sum(terms_quantity_value * terms_baseline_unit_price_amount) filter (where terms_ladder is null), 0)
                as firm_baseline
            from need where campaign_id = ? and state <> 'withdrawn' and not late
            group by grouping sets ((item_id, region), (item_id), ()) having count(*) > 0
            union all
            select item_id, region, delivery_month(terms_period_from, delivery), sum(terms_quantity_value / terms_deliveries),
              coalesce(sum(terms_quantity_value / terms_deliveries) filter (where terms_ladder is null), 0), 0, 0, 0, 0
            from need, generate_series(1, terms_deliveries) delivery where campaign_id = ? and state <> 'withdrawn' and not late
            group by 1, 2, 3""";

    private static final String AGAINST = """
            select count(*), count(*) filter (where
                needed.quantity is distinct from kept.quantity or needed.firm is distinct from kept.firm
                or needed.needs is distinct from kept.needs or needed.members is distinct from kept.members
                or needed.baseline is distinct from kept.baseline or needed.firm_baseline is distinct from kept.firm_baseline),
              max(needed.needs) filter (where needed.item_id is null and kept.item_id is null), clock_timestamp()
            from (%s) needed full join (
              select item_id, region, month, sum(quantity) as quantity, sum(firm) as firm, sum(needs)::bigint as needs,
                sum(members)::bigint as members, sum(baseline) as baseline, sum(firm_baseline) as firm_baseline
              from %s where campaign_id = ? group by 1, 2, 3 having sum(quantity) <> 0) kept
            on coalesce(needed.item_id::text, '') || coalesce('/' || needed.region, '') || coalesce('@' || needed.month::text, '')
              = coalesce(kept.item_id::text, '') || coalesce('/' || kept.region, '') || coalesce('@' || kept.month::text, '')""";

    private final DataSource database;
    private final EntityManager entities;

    DemandVerification(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /**
     * What came of it.
     *
     * @param sums how many sums were compared: by item, region and month
     * @param mismatches how many of them are not the sum of their needs
     * @param needs how many needs were added up
     */
    @Schema(
            name = "DemandVerified",
            examples =
                    "{\"sums\":9000,\"mismatches\":0,\"needs\":1000000,\"verifiedAt\":\"2030-01-15T14:30:00.123456Z\"}")
    record Verified(long sums, long mismatches, long needs, java.time.Instant verifiedAt) {}

    /** @param frozen whether what was frozen at closing is verified, and not what is live */
    Verified verify(UUID campaignId, boolean frozen) {
        entities.flush();
        String sql = AGAINST.formatted(OF_NEEDS, frozen ? "frozen_demand" : "demand_live");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                select.setObject(parameter, campaignId);
            }
            ResultSet row = select.executeQuery();
            row.next();
            return new Verified(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, java.time.OffsetDateTime.class).toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("Demand could not be verified", e);
        }
    }

    /** @throws IllegalStateException if what is frozen is not the sum of the needs: then nothing may be closed */
    void requireFrozenRight(UUID campaignId) {
        Verified verified = verify(campaignId, true);
        if (verified.mismatches() != 0) {
            throw new IllegalStateException("The frozen demand of %s is not the sum of its needs, in %d of %d places"
                    .formatted(campaignId, verified.mismatches(), verified.sums()));
        }
    }
}
