package coop.grappe.member.demand;

import coop.grappe.platform.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changes in a campaign's demand, as it is folded into the totals. One replica folds at a time, so revisions appear in their order,
 * and a reader who lost the connection goes on where it stopped.
 */
@ApplicationScoped
class DemandStream {

    private static final String SINCE = """
            select t.item_id, t.quantity, t.firm, t.members, t.needs, t.baseline, t.revision, i.unit
            from demand_total t join item i on i.id = t.item_id
            where t.campaign_id = ? and t.region is null and t.revision > ? order by t.revision, t.item_id limit 500""";

    private final DataSource database;
    private final Duration every;

    DemandStream(DataSource database, @ConfigProperty(name = "grappe.demand.stream-every") Duration every) {
        this.database = database;
        this.every = every;
    }

    /**
     * An item's demand has changed to this.
     *
     * @param revision rises with every change
     */
    @Schema(name = "DemandChange")
    record Change(
            UUID itemId,
            @Schema(type = SchemaType.STRING) String total,
            @Schema(type = SchemaType.STRING) String firm,
            String unit,
            long members,
            long needs,
            Money baseline,
            long revision) {}

    /** The present revision of a campaign's demand, from which a new reader begins. */
    long latest(UUID campaignId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(max(revision), 0) from demand_total where campaign_id = ? and region is null")) {
            select.setObject(1, campaignId);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The revision of demand could not be read", e);
        }
    }

    /** Every change after a revision, as lists that may be empty: one in each interval, which also keeps the connection open. */
    Multi<List<Change>> after(UUID campaignId, long revision) {
        AtomicLong seen = new AtomicLong(revision);
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> since(campaignId, seen))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private List<Change> since(UUID campaignId, AtomicLong seen) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setObject(1, campaignId);
            select.setLong(2, seen.get());
            ResultSet row = select.executeQuery();
            List<Change> changes = new ArrayList<>();
            while (row.next()) {
                changes.add(change(row));
            }
            if (!changes.isEmpty()) {
                seen.set(changes.get(changes.size() - 1).revision());
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("The changes of demand could not be read", e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject(1, UUID.class),
                plain(row.getBigDecimal(2)),
                plain(row.getBigDecimal(3)),
                row.getString(8),
                row.getLong(4),
                row.getLong(5),
                Money.rounded(row.getBigDecimal(6), Money.CAD, RoundingMode.HALF_UP),
                row.getLong(7));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
