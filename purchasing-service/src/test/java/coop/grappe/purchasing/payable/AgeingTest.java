package coop.grappe.purchasing.payable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AgeingTest {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 31);

    private static List<String> columns(int overdue) {
        Ageing ageing = Ageing.of(DAY, List.of(new OpenItem("A", DAY.minusDays(overdue), Money.cad("1.00"))));
        return ageing.total().amounts().stream()
                .map(amount -> amount.amount().toPlainString())
                .toList();
    }

    @Example
    void theBucketsBeginOnTheirFirstDay() {
        String[][] expected = {
            {"-40", "0"},
            {"0", "0"},
            {"1", "1"},
            {"30", "1"},
            {"31", "2"},
            {"60", "2"},
            {"61", "3"},
            {"90", "3"},
            {"91", "4"},
            {"400", "4"}
        };
        for (String[] one : expected) {
            assertEquals(
                    Integer.parseInt(one[1]), columns(Integer.parseInt(one[0])).indexOf("1.00"), one[0]);
        }
    }

    @Property(tries = 200)
    void rowsAndColumnsAddUpToTheCent(
            @ForAll @Size(max = 30) List<@IntRange(min = -60, max = 200) Integer> overdue,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 10_000) Integer> credits) {
        List<OpenItem> items = new ArrayList<>();
        Money sum = Money.zero(Money.CAD);
        for (int i = 0; i < overdue.size(); i++) {
            Money amount = new Money(BigDecimal.valueOf(100L + i * 37, 2), Money.CAD);
            items.add(new OpenItem("S" + i % 3, DAY.minusDays(overdue.get(i)), amount));
            sum = sum.plus(amount);
        }
        for (int cents : credits) {
            Money amount = new Money(BigDecimal.valueOf(-cents, 2), Money.CAD);
            items.add(new OpenItem("S1", null, amount));
            sum = sum.plus(amount);
        }
        Ageing ageing = Ageing.of(DAY, items);
        assertEquals(sum, ageing.total().total());
        for (int i = 0; i < 7; i++) {
            int column = i;
            Money down = ageing.rows().stream()
                    .map(row -> row.amounts().get(column))
                    .reduce(Money.zero(Money.CAD), Money::plus);
            assertEquals(ageing.total().amounts().get(column), down);
        }
    }
}
