package coop.grappe.stack.bench;

import java.util.ArrayList;
import java.util.List;

/** Tells when services have become as fast as they get, by how much they did in stretches of the same length. */
final class WarmingUp {

    /** So many stretches are looked at together: one alone may be slow or quick by chance. */
    private static final int TOGETHER = 4;

    /** Who gains less than this from some stretches to the next is warm. */
    private static final double GAIN = 1.05;

    private final int most;
    private final List<Double> rates = new ArrayList<>();

    /** @param most after so many stretches it is as good as it will be */
    WarmingUp(int most) {
        this.most = most;
    }

    void note(double perSecond) {
        rates.add(perSecond);
    }

    boolean isOver() {
        int noted = rates.size();
        return noted >= most || noted >= 2 * TOGETHER && mean(noted - TOGETHER) < GAIN * mean(noted - 2 * TOGETHER);
    }

    /** What they did when nothing was compiled yet. */
    double first() {
        return rates.get(0);
    }

    double last() {
        return rates.get(rates.size() - 1);
    }

    int stretches() {
        return rates.size();
    }

    private double mean(int from) {
        return rates.subList(from, from + TOGETHER).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
