package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What all purchases of a campaign cost and gained, shared by a rule: item by item, because the price of one does not depend on the volume of
 * another; what a member bears is the sum of its items.
 *
 * @param shares in the order of the members' ids
 * @param whole whether a subgroup would be better off alone over all items together
 */
record Gain(GainRule rule, List<GainShare> shares, List<Item> items, Stability whole) {

    /** One item of one contract, for all members together. */
    @Schema(name = "GainItem")
    public record Item(
            UUID contractId, UUID itemId, Text names, Quantity quantity, Money alone, Money paid, Stability stability) {

        Item unnamed() {
            return new Item(contractId, itemId, names, quantity, alone, paid, stability.unnamed());
        }
    }

    static Gain of(GainRule rule, List<ItemPurchase> purchases) {
        List<ItemGame> games = purchases.stream()
                .filter(purchase -> !purchase.buyers().isEmpty())
                .map(ItemGame::new)
                .toList();
        List<long[]> costs = games.stream().map(game -> game.costs(rule)).toList();
        TreeMap<String, List<GainShare.Item>> parts = new TreeMap<>();
        TreeMap<String, String> names = new TreeMap<>();
        List<Item> items = new ArrayList<>();
        for (int k = 0; k < games.size(); k++) {
            ItemGame game = games.get(k);
            List<ItemPurchase.Buyer> buyers = game.purchase().buyers();
            for (int i = 0; i < buyers.size(); i++) {
                names.put(buyers.get(i).memberId(), buyers.get(i).memberName());
                parts.computeIfAbsent(buyers.get(i).memberId(), id -> new ArrayList<>())
                        .add(part(game, i, costs.get(k)[i]));
            }
            items.add(item(game, costs.get(k)));
        }
        List<GainShare> shares = new ArrayList<>();
        parts.forEach((member, own) -> shares.add(share(member, names.getOrDefault(member, member), own)));
        return new Gain(
                rule, List.copyOf(shares), List.copyOf(items), whole(games, costs, List.copyOf(parts.keySet())));
    }

    private static GainShare.Item part(ItemGame game, int buyer, long cost) {
        ItemPurchase purchase = game.purchase();
        long alone = game.alone()[buyer];
        return new GainShare.Item(
                purchase.contractId(),
                purchase.itemId(),
                new Quantity(purchase.buyers().get(buyer).quantity(), purchase.unit()),
                ItemGame.money(alone),
                ItemGame.money(alone - cost),
                ItemGame.money(cost),
                purchase.buyers().get(buyer).paid());
    }

    private static GainShare share(String member, String name, List<GainShare.Item> items) {
        Money alone = sum(items.stream().map(GainShare.Item::alone).toList());
        Money cost = sum(items.stream().map(GainShare.Item::cost).toList());
        Money paid = sum(items.stream().map(GainShare.Item::paid).toList());
        return new GainShare(member, name, alone, alone.minus(cost), cost, paid, cost.minus(paid), items);
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(Money.CAD), Money::plus);
    }

    private static Item item(ItemGame game, long[] costs) {
        ItemPurchase purchase = game.purchase();
        Quantity quantity = purchase.buyers().stream()
                .map(buyer -> new Quantity(buyer.quantity(), purchase.unit()))
                .reduce(Quantity.zero(purchase.unit()), Quantity::plus);
        return new Item(
                purchase.contractId(),
                purchase.itemId(),
                purchase.names(),
                quantity,
                ItemGame.money(Arrays.stream(game.alone()).sum()),
                ItemGame.money(game.total()),
                stability(game, costs));
    }

    private static Stability stability(ItemGame game, long[] costs) {
        WorstCoalition blocking = game.blocking(costs);
        if (blocking == null) {
            return Stability.stable();
        }
        List<String> names = blocking.members().stream()
                .map(i -> game.purchase().buyers().get(i).memberId())
                .toList();
        Money saves = ItemGame.money(blocking.excess() + names.size());
        return Stability.blocked(names, saves).with(leastCore(game));
    }

    private static @Nullable Money leastCore(ItemGame game) {
        int[] quantities = game.quantities();
        long total = game.total();
        if (LeastCore.holdsEqualPrice(quantities, game.curve(), total - quantities.length)) {
            return null;
        }
        double epsilon = LeastCore.of(quantities, game.curve(), total).upper();
        return epsilon < 1 ? null : ItemGame.money(Math.round(epsilon));
    }

    private static Stability whole(List<ItemGame> games, List<long[]> costs, List<String> members) {
        if (members.size() < 2) {
            return Stability.stable();
        }
        Map<String, Integer> seat = new TreeMap<>();
        members.forEach(member -> seat.put(member, seat.size()));
        List<int[]> seats = games.stream()
                .map(game -> game.purchase().buyers().stream()
                        .mapToInt(buyer -> seat.getOrDefault(buyer.memberId(), -1))
                        .toArray())
                .toList();
        Subgroups subgroups = new Subgroups(games, seats, costs, members.size());
        if (subgroups.isSmall()) {
            return verdict(subgroups, subgroups.worst(), members, Stability.stable());
        }
        long bound = 0;
        WorstCoalition worst = new WorstCoalition(List.of(), Long.MIN_VALUE);
        for (int k = 0; k < games.size(); k++) {
            int[] own = seats.get(k);
            WorstCoalition blocking = games.get(k).blocking(costs.get(k));
            if (blocking != null) {
                bound += blocking.excess() + blocking.members().size();
                WorstCoalition better = subgroups.better(
                        blocking.members().stream().map(i -> own[i]).toList());
                worst = better.excess() > worst.excess() ? better : worst;
            }
        }
        Stability otherwise = bound == 0 ? Stability.stable() : Stability.undecided(ItemGame.money(bound));
        return verdict(subgroups, worst, members, otherwise);
    }

    private static Stability verdict(
            Subgroups subgroups, WorstCoalition worst, List<String> members, Stability otherwise) {
        if (worst.excess() < 0) {
            return otherwise;
        }
        return Stability.blocked(
                worst.members().stream().map(members::get).toList(),
                ItemGame.money(worst.excess() + subgroups.parts(worst.members())));
    }
}
