package coop.grappe.member.demand;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sum over needs: of an item in a region and month; of a region, without month; of an item, without both; of the campaign.
 *
 * @param firm the part of the quantity that is wanted at every price
 * @param members how many members need it; known of items and of the campaign only
 * @param baseline price × quantity, added up without rounding; nothing in rows of regions
 */
record DemandRow(
        @Nullable UUID itemId,
        @Nullable String region,
        @Nullable LocalDate month,
        BigDecimal quantity,
        BigDecimal firm,
        long needs,
        long members,
        BigDecimal baseline,
        BigDecimal firmBaseline) {

    static final DemandRow NOTHING =
            new DemandRow(null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The columns that {@link #read} reads, in their order. */
    static final String COLUMNS =
            "item_id, region, month, sum(quantity), sum(firm), sum(needs)::bigint, sum(members)::bigint,"
                    + " sum(baseline), sum(firm_baseline)";

    static DemandRow read(ResultSet row) throws SQLException {
        return new DemandRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getLong(6),
                row.getLong(7),
                orNothing(row.getBigDecimal(8)),
                orNothing(row.getBigDecimal(9)));
    }

    private static BigDecimal orNothing(@Nullable BigDecimal sum) {
        return Objects.requireNonNullElse(sum, BigDecimal.ZERO);
    }

    boolean isEmpty() {
        return needs == 0 && quantity.signum() == 0;
    }

    UUID item() {
        return Objects.requireNonNull(itemId);
    }

    String place() {
        return Objects.requireNonNull(region);
    }
}
