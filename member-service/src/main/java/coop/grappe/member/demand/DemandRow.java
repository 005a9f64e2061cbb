package coop.grappe.member.demand;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sum over needs: of an item in a region; of an item, without region; of the campaign, without both.
 *
 * @param baseline price × quantity, added up without rounding
 */
record DemandRow(
        @Nullable UUID itemId,
        @Nullable String region,
        BigDecimal quantity,
        int members,
        long needs,
        BigDecimal baseline) {

    static final DemandRow NOTHING = new DemandRow(null, null, BigDecimal.ZERO, 0, 0, BigDecimal.ZERO);

    UUID item() {
        return Objects.requireNonNull(itemId);
    }

    String place() {
        return Objects.requireNonNull(region);
    }
}
