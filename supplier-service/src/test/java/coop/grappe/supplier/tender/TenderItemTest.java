package coop.grappe.supplier.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TenderItemTest {

    /** A member who takes a quantity when a unit costs so many cents at most. */
    record Wish(int cents, int quantity) {}

    @Property
    void atEveryPriceExactlyThoseAreCountedWhoAcceptIt(
            @ForAll("wishes") List<Wish> wishes, @ForAll @IntRange(max = 60) int cents) {
        TenderItem item = item(100, wishes);
        long wanted = 100
                + wishes.stream()
                        .filter(wish -> cents <= wish.cents())
                        .mapToLong(Wish::quantity)
                        .sum();
        assertEquals(units(wanted), item.quantityAt(price(cents)));
    }

    @Property
    void theBestPriceTakesTheWholeDemand(@ForAll("wishes") List<Wish> wishes) {
        TenderItem item = item(0, wishes);
        assertEquals(item.quantity(), item.quantityAt(price(0)));
    }

    @Test
    void demandWithoutConditionsIsTheSameAtEveryPrice() throws JsonProcessingException {
        TenderItem item = item(100, List.of());
        assertEquals(units(100), item.quantityAt(price(1_000_000)));
        ObjectMapper json = new ObjectMapper();
        String before = json.writeValueAsString(item).replace(",\"curve\":[]", "");
        assertEquals(item, json.readValue(before, TenderItem.class), "rows from before curves");
    }

    private static TenderItem item(int firm, List<Wish> wishes) {
        TreeMap<Integer, Integer> byPrice = new TreeMap<>();
        wishes.forEach(wish -> byPrice.merge(wish.cents(), wish.quantity(), Integer::sum));
        List<DemandStep> curve = new ArrayList<>();
        int sum = firm;
        curve.add(new DemandStep(null, units(sum)));
        for (Map.Entry<Integer, Integer> more : byPrice.descendingMap().entrySet()) {
            sum += more.getValue();
            curve.add(new DemandStep(price(more.getKey()), units(sum)));
        }
        return new TenderItem(
                new UUID(1, 1),
                new Text("Ampoule", "Bulb"),
                new Classification("UNSPSC", "39101628"),
                "EA",
                BigDecimal.ONE,
                Money.cad("1.00"),
                List.of(new RegionalDemand("Estrie", units(sum))),
                wishes.isEmpty() ? List.of() : curve);
    }

    private static Quantity units(long quantity) {
        return Quantity.of(Long.toString(quantity), "EA");
    }

    private static UnitPrice price(int cents) {
        return UnitPrice.cad(BigDecimal.valueOf(cents, 2).toPlainString());
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Arbitraries.integers()
                .between(0, 50)
                .flatMap(cents -> Arbitraries.integers().between(1, 30).map(quantity -> new Wish(cents, quantity)))
                .list()
                .ofMaxSize(12);
    }
}
