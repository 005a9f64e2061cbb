package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.TenderItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The building blocks of the standard, in its words. */
final class Pieces {

    private Pieces() {}

    /** Such as {@code CA-QC-NEQ-1165432109}: the scheme and the number in it, as the standard writes them. */
    static String partyId(String organization) {
        return organization.replaceFirst(":", "-");
    }

    static ObjectNode reference(String organization, String name) {
        return Json.object().put("id", partyId(organization)).put("name", name);
    }

    static ObjectNode value(Money money) {
        return Json.object()
                .put("amount", money.amount())
                .put("currency", money.currency().getCurrencyCode());
    }

    static ObjectNode period(@Nullable Instant start, @Nullable Instant end) {
        ObjectNode period = Json.object();
        if (start != null) {
            period.put("startDate", start.toString());
        }
        if (end != null) {
            period.put("endDate", end.toString());
        }
        return period;
    }

    /** In French, with the English words beside it. */
    static void text(ObjectNode object, String field, Text text) {
        object.put(field, text.fr());
        object.put(field + "_en", text.en());
    }

    static ArrayNode words(Collection<String> words) {
        ArrayNode list = Json.NODES.arrayNode();
        words.forEach(list::add);
        return list;
    }

    /** An item, with how much of it. */
    static ObjectNode item(TenderItem item, Quantity quantity, List<Lot> lots) {
        ObjectNode object = Json.object().put("id", item.itemId().toString());
        text(object, "description", item.names());
        object.putObject("classification")
                .put("scheme", item.classification().scheme())
                .put("id", item.classification().id());
        object.put("quantity", quantity.value());
        object.putObject("unit").put("scheme", "UNCEFACT").put("id", quantity.unit());
        lots.stream()
                .filter(lot -> lot.itemIds().contains(item.itemId()))
                .findFirst()
                .ifPresent(lot -> object.put("relatedLot", lot.id().toString()));
        return object;
    }

    /** The lots that any of the items belongs to. */
    static ArrayNode relatedLots(List<Lot> lots, Set<UUID> items) {
        return words(lots.stream()
                .filter(lot -> lot.itemIds().stream().anyMatch(items::contains))
                .map(lot -> lot.id().toString())
                .toList());
    }

    static void setIfAny(ObjectNode object, String field, JsonNode part) {
        if (!part.isEmpty()) {
            object.set(field, part);
        }
    }
}
