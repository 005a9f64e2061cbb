package coop.grappe.member.demand;

import coop.grappe.member.demand.DemandCurve.Point;
import coop.grappe.platform.money.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leaves out the points of a curve that matter least, one after the other: that which hides the smallest quantity over the smallest range of
 * prices, the dearest of equals. The last point stays. There may be tens of thousands.
 */
final class CurveThinning {

    private final Quantity firm;
    private final List<Point> points;
    private final int[] before;
    private final int[] after;
    private final BigDecimal[] hidden;
    private final TreeSet<Integer> byLoss;

    CurveThinning(Quantity firm, List<Point> points) {
        this.firm = firm;
        this.points = points;
        this.before = IntStream.range(0, points.size()).map(i -> i - 1).toArray();
        this.after = IntStream.range(0, points.size()).map(i -> i + 1).toArray();
        this.hidden = new BigDecimal[points.size()];
        this.byLoss =
                new TreeSet<>(Comparator.comparing((Integer i) -> hidden[i]).thenComparing(i -> i));
        for (int i = 0; i < points.size() - 1; i++) {
            weigh(i);
        }
    }

    List<Point> to(int most) {
        int left = points.size();
        while (left > most && !byLoss.isEmpty()) {
            leaveOut(byLoss.first());
            left--;
        }
        boolean[] kept = new boolean[points.size()];
        byLoss.forEach(i -> kept[i] = true);
        return IntStream.range(0, points.size())
                .filter(i -> kept[i] || i == points.size() - 1)
                .mapToObj(points::get)
                .toList();
    }

    private void leaveOut(int i) {
        byLoss.remove(i);
        if (before[i] >= 0) {
            after[before[i]] = after[i];
        }
        before[after[i]] = before[i];
        weighAnew(before[i]);
        weighAnew(after[i]);
    }

    private void weighAnew(int i) {
        if (i >= 0 && i < points.size() - 1 && byLoss.remove(i)) {
            weigh(i);
        }
    }

    private void weigh(int i) {
        Quantity above = before[i] < 0 ? firm : points.get(before[i]).quantity();
        BigDecimal range = points.get(i)
                .atMost()
                .amount()
                .subtract(points.get(after[i]).atMost().amount());
        hidden[i] = points.get(i).quantity().minus(above).value().multiply(range);
        byLoss.add(i);
    }
}
