package coop.grappe.member.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final UUID BULB = new UUID(0, 1);
    private static final UUID PAINT = new UUID(0, 2);

    private static DemandRow row(
            @Nullable UUID item, @Nullable String region, String quantity, int members, long needs, String baseline) {
        BigDecimal exact = new BigDecimal(quantity);
        return new DemandRow(
                item, region, null, exact, exact, needs, members, new BigDecimal(baseline), new BigDecimal(baseline));
    }

    @Test
    void moneyIsRoundedOncePerItem() {
        Demand demand = Demand.of(List.of(
                row(BULB, "Estrie", "3", 1, 1, "0.0049"),
                row(BULB, "Outaouais", "4", 1, 1, "0.0001"),
                row(BULB, null, "7", 2, 2, "0.0050"),
                row(PAINT, "Estrie", "1", 1, 1, "0.0050"),
                row(PAINT, null, "1", 1, 1, "0.0050"),
                row(null, null, "8", 2, 3, "0.02")));
        assertEquals(Money.cad("0.01"), demand.items().get(0).baseline());
        assertEquals(2, demand.items().get(0).regions().size());
        assertEquals(Money.cad("0.02"), demand.baseline());
        assertEquals(2, demand.collected().members());
        assertEquals(3, demand.collected().needs());
    }

    @Test
    void withoutNeedsThereIsNoDemand() {
        Demand demand = Demand.of(List.of());
        assertTrue(demand.items().isEmpty());
        assertEquals(0, demand.members());
        assertTrue(demand.baseline().isZero());
    }
}
