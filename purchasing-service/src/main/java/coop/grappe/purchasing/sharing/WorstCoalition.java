package coop.grappe.purchasing.sharing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members who together lose most by staying: of all proper coalitions, the one whose members' values exceed its cost the most. The cost depends on the
 * volume alone, so for each volume only the coalition with the highest value counts, a knapsack; exact, in time members × volume.
 *
 * @param members their positions
 * @param excess values less cost; negative if every coalition gains by staying
 */
record WorstCoalition(List<Integer> members, long excess) {

    /** A cost of each volume in steps, in the unit of the values. */
    @FunctionalInterface
    interface Cost {
        long of(int volume);
    }

    /**
     * @param values one for each member
     * @param quantities in steps, each positive
     * @return nothing if there is no proper coalition, because there is one member
     */
    static @Nullable WorstCoalition of(long[] values, int[] quantities, Cost cost) {
        int volume = 0;
        for (int quantity : quantities) {
            volume += quantity;
        }
        long[] best = new long[volume + 1];
        java.util.Arrays.fill(best, Long.MIN_VALUE);
        best[0] = 0;
        BitSet[] taken = new BitSet[values.length];
        int top = 0;
        for (int i = 0; i < values.length; i++) {
            taken[i] = new BitSet(volume + 1);
            int q = quantities[i];
            for (int v = top; v >= 0; v--) {
                if (best[v] != Long.MIN_VALUE && best[v] + values[i] > best[v + q]) {
                    best[v + q] = best[v] + values[i];
                    taken[i].set(v + q);
                }
            }
            top += q;
        }
        int worst = -1;
        for (int v = 1; v < volume; v++) {
            if (best[v] != Long.MIN_VALUE && (worst < 0 || best[v] - cost.of(v) > best[worst] - cost.of(worst))) {
                worst = v;
            }
        }
        return worst < 0 ? null : new WorstCoalition(members(taken, quantities, worst), best[worst] - cost.of(worst));
    }

    private static List<Integer> members(BitSet[] taken, int[] quantities, int volume) {
        List<Integer> members = new ArrayList<>();
        int left = volume;
        for (int i = quantities.length - 1; i >= 0; i--) {
            if (taken[i].get(left)) {
                members.add(0, i);
                left -= quantities[i];
            }
        }
        return List.copyOf(members);
    }
}
