package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Items that are tendered and awarded together. */
public record Lot(UUID id, Text title, List<UUID> itemIds) {

    /** What is asked of each of its items, in its order. */
    public List<TenderItem> itemsOf(Tender tender) {
        Map<UUID, TenderItem> items =
                tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, Function.identity()));
        return itemIds.stream().map(id -> Objects.requireNonNull(items.get(id))).toList();
    }
}
