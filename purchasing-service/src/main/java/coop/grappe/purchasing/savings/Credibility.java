package coop.grappe.purchasing.savings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which needs' prices savings may be counted against. A price counts if it is above zero, stands on an invoice, a quote or a price
 * list, and, where at least three members have given such a price for the item, is at least half and at most twice their median
 * (of an even number: the mean of the two in the middle).
 */
final class Credibility {

    private static final Set<String> SOURCES = Set.of("invoice", "quote", "list");
    private static final int ENOUGH_MEMBERS = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Of the items for which enough members have given a price. */
    private final Map<UUID, BigDecimal> medians = new HashMap<>();

    Credibility(List<Need> needs) {
        Map<UUID, List<Need>> byItem = new HashMap<>();
        for (Need need : needs) {
            if (doubtOnItsOwn(need).isEmpty()) {
                byItem.computeIfAbsent(need.itemId(), item -> new ArrayList<>()).add(need);
            }
        }
        byItem.forEach((item, priced) -> {
            Set<String> members = new HashSet<>();
            priced.forEach(need -> members.add(need.memberId()));
            if (members.size() >= ENOUGH_MEMBERS) {
                medians.put(item, median(priced));
            }
        });
    }

    Optional<Doubt> doubtAbout(Need need) {
        Optional<Doubt> doubt = doubtOnItsOwn(need);
        return doubt.isPresent() ? doubt : doubtBesideOthers(need);
    }

    private static Optional<Doubt> doubtOnItsOwn(Need need) {
        if (need.price().amount().signum() == 0) {
            return Optional.of(Doubt.NO_PRICE);
        }
        if (need.source() == null) {
            return Optional.of(Doubt.NO_SOURCE);
        }
        return SOURCES.contains(need.source()) ? Optional.empty() : Optional.of(Doubt.ESTIMATE);
    }

    private Optional<Doubt> doubtBesideOthers(Need need) {
        BigDecimal median = medians.get(need.itemId());
        if (median == null) {
            return Optional.empty();
        }
        BigDecimal price = need.price().amount();
        boolean near = price.multiply(TWO).compareTo(median) >= 0 && price.compareTo(median.multiply(TWO)) <= 0;
        return near ? Optional.empty() : Optional.of(Doubt.FAR_FROM_GROUP);
    }

    private static BigDecimal median(List<Need> needs) {
        List<BigDecimal> prices =
                needs.stream().map(need -> need.price().amount()).sorted().toList();
        int middle = prices.size() / 2;
        return prices.size() % 2 == 1
                ? prices.get(middle)
                : prices.get(middle - 1).add(prices.get(middle)).divide(TWO);
    }
}
