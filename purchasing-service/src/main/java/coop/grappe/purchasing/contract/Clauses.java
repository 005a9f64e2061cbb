package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a contract says and an amendment may change, as a value: an amendment turns clauses into other clauses. */
record Clauses(String supplierName, ContractTerms terms, List<Item> items) {

    Clauses {
        items = items.stream().sorted(Comparator.comparing(Item::itemId)).toList();
    }

    /**
     * One item.
     *
     * @param schedule as awarded, or as agreed on when the item was added
     * @param revisions the prices of later days, in their order
     */
    record Item(
            UUID itemId,
            Text names,
            String classificationScheme,
            String classificationId,
            String unit,
            BigDecimal packSize,
            BigDecimal ceiling,
            PriceSchedule schedule,
            List<DatedSchedule> revisions) {

        Item withCeiling(BigDecimal other) {
            return new Item(
                    itemId, names, classificationScheme, classificationId, unit, packSize, other, schedule, revisions);
        }

        /** Prices from a day on; what was agreed on for that day or later is replaced. */
        Item withPrices(LocalDate from, PriceSchedule other, UUID cause) {
            List<DatedSchedule> dated = Stream.concat(
                            revisions.stream()
                                    .filter(revision -> revision.from().isBefore(from)),
                            Stream.of(new DatedSchedule(from, other, cause)))
                    .toList();
            return new Item(
                    itemId, names, classificationScheme, classificationId, unit, packSize, ceiling, schedule, dated);
        }
    }

    Optional<Item> item(UUID itemId) {
        return items.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }

    Clauses with(ContractTerms otherTerms) {
        return new Clauses(supplierName, otherTerms, items);
    }

    Clauses with(UUID itemId, UnaryOperator<Item> change) {
        List<Item> changed = items.stream()
                .map(item -> item.itemId().equals(itemId) ? change.apply(item) : item)
                .toList();
        return new Clauses(supplierName, terms, changed);
    }

    Clauses plus(Item item) {
        return new Clauses(
                supplierName,
                terms,
                Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    Clauses without(UUID itemId) {
        return new Clauses(
                supplierName,
                terms,
                items.stream().filter(item -> !item.itemId().equals(itemId)).toList());
    }
}
