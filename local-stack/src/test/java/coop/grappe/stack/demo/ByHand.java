package coop.grappe.stack.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Works the demo's savings out from its CSV files alone, with arithmetic of its own: as one would by hand, knowing the rules but none
 * of the services' code.
 */
final class ByHand {

    private static final Set<String> CASES = Set.of("caisse", "caisses");

    private final DemoFiles files;
    private final Map<String, BigDecimal> demand = new TreeMap<>();
    private final Map<String, BigDecimal> needed = new HashMap<>();
    private final Map<String, BigDecimal> worth = new HashMap<>();
    private final Set<String> uncounted = new HashSet<>();
    private final Map<String, String> winnerOfLot;

    /** One member's figures, or everyone's. */
    record Savings(BigDecimal baseline, BigDecimal paid, BigDecimal fee) {

        BigDecimal saved() {
            return baseline.subtract(paid);
        }

        Savings plus(Savings other) {
            return new Savings(baseline.add(other.baseline), paid.add(other.paid), fee.add(other.fee));
        }
    }

    private record Tier(BigDecimal threshold, BigDecimal price) {}

    private record Offer(boolean incremental, List<Tier> tiers) {

        /** What the part of the volume between two marks costs, in the parts and at the prices of these tiers. */
        List<Tier> between(BigDecimal from, BigDecimal to) {
            List<Tier> parts = new ArrayList<>();
            if (!incremental) {
                parts.add(new Tier(to.subtract(from), priceAt(to)));
                return parts;
            }
            BigDecimal at = from;
            for (int i = 0; i < tiers.size() && at.compareTo(to) < 0; i++) {
                boolean last = i == tiers.size() - 1;
                BigDecimal end = last ? to : tiers.get(i + 1).threshold().min(to);
                if (end.compareTo(at) > 0) {
                    parts.add(new Tier(end.subtract(at), tiers.get(i).price()));
                    at = end;
                }
            }
            return parts;
        }

        BigDecimal priceAt(BigDecimal volume) {
            BigDecimal price = tiers.get(0).price();
            for (Tier tier : tiers) {
                if (volume.compareTo(tier.threshold()) >= 0) {
                    price = tier.price();
                }
            }
            return price;
        }

        BigDecimal cost(BigDecimal volume) {
            return between(BigDecimal.ZERO, volume).stream()
                    .map(part -> part.threshold().multiply(part.price()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    ByHand(DemoFiles files) {
        this.files = files;
        addUpNeeds();
        doubt();
        this.winnerOfLot = cheapestWinners();
    }

    /** The savings of each member that bought something; nothing for those who joined late and have not ordered yet. */
    Map<String, Savings> savings() {
        Map<String, List<Tier>> prices = priceOrders();
        Map<String, BigDecimal> volume = orderedVolume();
        Map<String, BigDecimal> invoiced = new TreeMap<>();
        Map<String, BigDecimal> paid = new TreeMap<>();
        Map<String, Savings> byMember = new TreeMap<>();
        BigDecimal nothing = new BigDecimal("0.00");
        files.rows("latecomers")
                .forEach(need -> byMember.put(need.getField("organization"), new Savings(nothing, nothing, nothing)));
        files.rowsBy("invoices", "order").forEach((order, rows) -> {
            String member = files.row("orders", "order", order).getField("organization");
            BigDecimal net = BigDecimal.ZERO;
            for (NamedCsvRecord row : rows) {
                String item = row.getField("item");
                BigDecimal quantity = number(row, "corrected");
                BigDecimal amount = cents(first(quantity, prices.get(order + "/" + item)));
                net = net.add(amount);
                Offer offer = offer(winnerOfLot, item);
                BigDecimal atBest = offer.incremental()
                        ? amount
                        : cents(quantity.multiply(offer.priceAt(volume.get(item))))
                                .min(amount);
                paid.merge(member + "/" + item, atBest, BigDecimal::add);
                invoiced.merge(member + "/" + item, quantity, BigDecimal::add);
            }
            BigDecimal fee =
                    cents(net.multiply(new BigDecimal(term("fee_percent"))).movePointLeft(2));
            byMember.merge(member, new Savings(BigDecimal.ZERO, BigDecimal.ZERO, fee), Savings::plus);
        });
        invoiced.forEach((key, quantity) -> {
            if (uncounted.contains(key)) {
                return;
            }
            BigDecimal baseline = worth.get(key).multiply(quantity).divide(needed.get(key), 2, RoundingMode.HALF_UP);
            String member = key.substring(0, key.lastIndexOf('/'));
            byMember.merge(member, new Savings(baseline, paid.get(key), BigDecimal.ZERO), Savings::plus);
        });
        return byMember;
    }

    private void addUpNeeds() {
        Set<String> gone = withdrawn();
        for (NamedCsvRecord need : files.rows("needs")) {
            if (!gone.contains(need.getField("organization"))) {
                String item = need.getField("item");
                String key = need.getField("organization") + "/" + item;
                BigDecimal quantity = number(need, "quantity");
                if (CASES.contains(need.getField("unit"))) {
                    quantity = quantity.multiply(number(files.row("items", "item", item), "pack_size"));
                }
                demand.merge(item, quantity, BigDecimal::add);
                needed.merge(key, quantity, BigDecimal::add);
                worth.merge(key, quantity.multiply(number(need, "baseline_unit_price")), BigDecimal::add);
            }
        }
    }

    /** Estimates, and prices that are more than twice or less than half of the item's median, do not count. */
    private void doubt() {
        Map<String, List<BigDecimal>> prices = new TreeMap<>();
        for (NamedCsvRecord need : staying()) {
            if (!need.getField("source").equals("estimate")) {
                prices.computeIfAbsent(need.getField("item"), item -> new ArrayList<>())
                        .add(number(need, "baseline_unit_price"));
            }
        }
        prices.values().forEach(ofItem -> ofItem.sort(Comparator.naturalOrder()));
        Set<String> counted = new HashSet<>();
        for (NamedCsvRecord need : staying()) {
            List<BigDecimal> ofItem = prices.get(need.getField("item"));
            BigDecimal twiceMedian = ofItem.get((ofItem.size() - 1) / 2).add(ofItem.get(ofItem.size() / 2));
            BigDecimal price = number(need, "baseline_unit_price");
            boolean far = price.compareTo(twiceMedian) > 0
                    || price.multiply(new BigDecimal(4)).compareTo(twiceMedian) < 0;
            (far || need.getField("source").equals("estimate") ? uncounted : counted)
                    .add(need.getField("organization") + "/" + need.getField("item"));
        }
        if (counted.stream().anyMatch(uncounted::contains)) {
            throw new IllegalStateException("A member counts in part: not worked out by hand here");
        }
    }

    /** The needs of those who stayed, and of those who came late. */
    private List<NamedCsvRecord> staying() {
        Set<String> gone = withdrawn();
        List<NamedCsvRecord> needs = new ArrayList<>(files.rows("needs"));
        needs.addAll(files.rows("latecomers"));
        return needs.stream()
                .filter(need -> !gone.contains(need.getField("organization")))
                .toList();
    }

    private Set<String> withdrawn() {
        return files.rows("adhesions").stream()
                .filter(row -> row.getField("withdraws").equals("yes"))
                .map(row -> row.getField("organization"))
                .collect(Collectors.toSet());
    }

    /** Tries every way of giving each lot to one bidder, within the number of winners of the proposed scenario. */
    private Map<String, String> cheapestWinners() {
        List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
        for (NamedCsvRecord lot : files.rows("lots")) {
            String name = lot.getField("lot");
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> way : ways) {
                for (String supplier : biddersFor(name)) {
                    Map<String, String> next = new HashMap<>(way);
                    next.put(name, supplier);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        String most = files.row("scenarios", "proposed", "yes").getField("max_winners");
        int limit = most.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(most);
        return ways.stream()
                .filter(way -> new HashSet<>(way.values()).size() <= limit)
                .min(Comparator.comparing(this::cost))
                .orElseThrow();
    }

    private List<String> biddersFor(String lot) {
        Set<String> items = itemsOf(lot);
        return files.rowsBy("bids", "supplier").entrySet().stream()
                .filter(bid -> bid.getValue().get(0).getField("submitted").equals("in time"))
                .filter(bid -> bid.getValue().stream()
                        .map(row -> row.getField("item"))
                        .collect(Collectors.toSet())
                        .containsAll(items))
                .map(Map.Entry::getKey)
                .toList();
    }

    private BigDecimal cost(Map<String, String> way) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Map.Entry<String, String> choice : way.entrySet()) {
            for (String item : itemsOf(choice.getKey())) {
                cost = cost.add(offer(way, item).cost(demand.get(item)));
            }
        }
        return cost;
    }

    /** What each line of each order costs: its parts with their prices, as the group's volume grows order by order. */
    private Map<String, List<Tier>> priceOrders() {
        Map<String, BigDecimal> volume = new HashMap<>();
        Map<String, List<Tier>> prices = new LinkedHashMap<>();
        for (NamedCsvRecord row : files.rows("orders")) {
            String item = row.getField("item");
            BigDecimal before = volume.getOrDefault(item, BigDecimal.ZERO);
            BigDecimal after = before.add(number(row, "quantity"));
            prices.put(
                    row.getField("order") + "/" + item, offer(winnerOfLot, item).between(before, after));
            volume.put(item, after);
        }
        return prices;
    }

    private Map<String, BigDecimal> orderedVolume() {
        Map<String, BigDecimal> volume = new HashMap<>();
        files.rows("orders")
                .forEach(row -> volume.merge(row.getField("item"), number(row, "quantity"), BigDecimal::add));
        return volume;
    }

    private static BigDecimal first(BigDecimal quantity, List<Tier> parts) {
        BigDecimal left = quantity;
        BigDecimal sum = BigDecimal.ZERO;
        for (Tier part : parts) {
            BigDecimal here = left.min(part.threshold());
            sum = sum.add(here.multiply(part.price()));
            left = left.subtract(here);
        }
        return sum;
    }

    private String lotOf(String item) {
        return files.row("items", "item", item).getField("lot");
    }

    /** What the winner of the item's lot asks for it, if the lots are given this way. */
    private Offer offer(Map<String, String> way, String item) {
        String lot = lotOf(item);
        String supplier = way.get(lot);
        List<NamedCsvRecord> rows = files.rowsBy("bids", "supplier").get(supplier).stream()
                .filter(row -> row.getField("item").equals(item))
                .toList();
        BigDecimal rest =
                new BigDecimal(100).subtract(packagePercent(way, supplier, lot)).movePointLeft(2);
        return new Offer(
                rows.get(0).getField("kind").equals("incremental"),
                rows.stream()
                        .map(row -> new Tier(
                                number(row, "threshold"),
                                number(row, "unit_price").multiply(rest).setScale(4, RoundingMode.HALF_UP)))
                        .toList());
    }

    /** The highest discount of the supplier for lots that it wins all of, this one among them. */
    private BigDecimal packagePercent(Map<String, String> way, String supplier, String lot) {
        return files.rowsBy("packages", "supplier").getOrDefault(supplier, List.of()).stream()
                .filter(row -> {
                    List<String> lots = List.of(row.getField("lots").split(" "));
                    return lots.contains(lot) && lots.stream().allMatch(one -> supplier.equals(way.get(one)));
                })
                .map(row -> number(row, "percent"))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private Set<String> itemsOf(String lot) {
        return files.rowsBy("items", "lot").get(lot).stream()
                .map(row -> row.getField("item"))
                .collect(Collectors.toSet());
    }

    private String term(String field) {
        return files.row("campaign", "field", field).getField("value");
    }

    private static BigDecimal number(NamedCsvRecord row, String field) {
        return new BigDecimal(row.getField(field));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
