package coop.grappe.purchasing.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for a subgroup that would be better off alone over all items of a campaign together. Up to eighteen members every subgroup is tried. Beyond, there is
 * none if there is none for any single item, since costs of items add up; otherwise the search goes from the items' own worst subgroups to better ones, one member
 * in or out at a time, and what it does not find it does not exclude: a subgroup would have to be good on many items at once, which no knapsack decides.
 */
final class Subgroups {

    private static final int MOST_TRIED = 18;

    private final List<ItemGame> games;
    private final int[][] quantities;
    private final long[] values;

    /** @param seats for each game, the position of each of its buyers among the members; @param costs for each game, what each buyer bears */
    Subgroups(List<ItemGame> games, List<int[]> seats, List<long[]> costs, int members) {
        this.games = games;
        this.quantities = new int[games.size()][members];
        this.values = new long[members];
        for (int k = 0; k < games.size(); k++) {
            int[] bought = games.get(k).quantities();
            for (int i = 0; i < bought.length; i++) {
                quantities[k][seats.get(k)[i]] = bought[i];
                values[seats.get(k)[i]] += costs.get(k)[i] - 1;
            }
        }
    }

    boolean isSmall() {
        return values.length <= MOST_TRIED;
    }

    /** The worst of all proper subgroups; there are two members at least. */
    WorstCoalition worst() {
        int[] volumes = new int[games.size()];
        boolean[] inside = new boolean[values.length];
        long value = 0;
        long most = Long.MIN_VALUE;
        int chosen = 0;
        int set = 0;
        for (int count = 1; count < 1 << values.length; count++) {
            int member = Integer.numberOfTrailingZeros(count);
            value += flip(member, inside, volumes);
            set ^= 1 << member;
            if (set != (1 << values.length) - 1 && value - cost(volumes) > most) {
                most = value - cost(volumes);
                chosen = set;
            }
        }
        int named = chosen;
        return new WorstCoalition(
                IntStream.range(0, values.length)
                        .filter(i -> (named >> i & 1) == 1)
                        .boxed()
                        .toList(),
                most);
    }

    /** The best that is found from a subgroup on. */
    WorstCoalition better(List<Integer> start) {
        int[] volumes = new int[games.size()];
        boolean[] inside = new boolean[values.length];
        long value = 0;
        for (int member : start) {
            value += flip(member, inside, volumes);
        }
        long excess = value - cost(volumes);
        int size = start.size();
        while (true) {
            int best = -1;
            long most = excess;
            for (int member = 0; member < values.length; member++) {
                int others = inside[member] ? size - 1 : size + 1;
                if (others > 0 && others < values.length) {
                    long turned = value + flip(member, inside, volumes) - cost(volumes);
                    flip(member, inside, volumes);
                    if (turned > most) {
                        most = turned;
                        best = member;
                    }
                }
            }
            if (best < 0) {
                return new WorstCoalition(members(inside), excess);
            }
            size += inside[best] ? -1 : 1;
            value += flip(best, inside, volumes);
            excess = most;
        }
    }

    /** Takes a member in or out. @return by how much that changes the value */
    private long flip(int member, boolean[] inside, int[] volumes) {
        int sign = inside[member] ? -1 : 1;
        inside[member] = !inside[member];
        for (int k = 0; k < volumes.length; k++) {
            volumes[k] += sign * quantities[k][member];
        }
        return sign * values[member];
    }

    private long cost(int[] volumes) {
        long cost = 0;
        for (int k = 0; k < volumes.length; k++) {
            cost += games.get(k).curve().centsAt(volumes[k]);
        }
        return cost;
    }

    /** How many items the members of a subgroup buy, each counted for each member. */
    long parts(List<Integer> members) {
        return members.stream()
                .mapToLong(member ->
                        Arrays.stream(quantities).filter(of -> of[member] > 0).count())
                .sum();
    }

    private static List<Integer> members(boolean[] inside) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                members.add(i);
            }
        }
        return List.copyOf(members);
    }
}
