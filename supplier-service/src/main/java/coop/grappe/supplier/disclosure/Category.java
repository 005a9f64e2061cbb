package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.tender.Classification;
import coop.grappe.supplier.tender.TenderItem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Goods, works or services, as the segments and families of the UNSPSC tell. */
enum Category {
    GOODS("goods"),
    SERVICES("services"),
    WORKS("works");

    private static final String FIRST_SERVICE = "70";
    private static final String LAST_SERVICE = "94";

    /** Residential, non-residential, heavy and specialized construction. */
    private static final Set<String> CONSTRUCTION = Set.of("7211", "7212", "7214", "7215");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    /** Writes that of most items, and the others. */
    static void describe(List<TenderItem> items, ObjectNode tender) {
        Map<Category, Integer> counts = new TreeMap<>();
        items.forEach(item -> of(item.classification()).ifPresent(category -> counts.merge(category, 1, Integer::sum)));
        counts.entrySet().stream()
                .max(Map.Entry.<Category, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(most -> {
                    tender.put("mainProcurementCategory", most.getKey().code);
                    counts.remove(most.getKey());
                });
        List<String> others =
                counts.keySet().stream().map(category -> category.code).toList();
        Pieces.setIfAny(tender, "additionalProcurementCategories", Pieces.words(others));
    }

    static Optional<Category> of(Classification classification) {
        String id = classification.id();
        if (!classification.scheme().equals("UNSPSC") || id.length() < 4) {
            return Optional.empty();
        }
        if (CONSTRUCTION.contains(id.substring(0, 4))) {
            return Optional.of(WORKS);
        }
        String segment = id.substring(0, 2);
        boolean service = segment.compareTo(FIRST_SERVICE) >= 0 && segment.compareTo(LAST_SERVICE) <= 0;
        return Optional.of(service ? SERVICES : GOODS);
    }
}
