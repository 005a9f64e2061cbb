package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.award.Award;
import coop.grappe.supplier.award.AwardState;
import coop.grappe.supplier.award.AwardedLine;
import coop.grappe.supplier.award.AwardedSupplier;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.TenderItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who gets what for how much, one award of the standard for each winner; unit prices stay between the parties. */
final class AwardsPart {

    private final PublicState state;
    private final List<Lot> lots;
    private final Map<UUID, TenderItem> items;

    AwardsPart(PublicState state) {
        this.state = state;
        this.lots = state.tender().lots();
        this.items = state.tender().items().stream().collect(Collectors.toMap(TenderItem::itemId, Function.identity()));
    }

    /** The award that a contract comes from. */
    static String idOf(UUID award, String supplier) {
        return award + "-" + Pieces.partyId(supplier);
    }

    ArrayNode list() {
        ArrayNode list = Json.NODES.arrayNode();
        state.awards().forEach(award -> award.suppliers().forEach(winner -> list.add(award(award, winner))));
        for (JsonNode earlier : state.before().path("awards")) {
            if (MergeRule.ofId(list, earlier.path("id")).isEmpty()) {
                list.addObject().put("id", earlier.path("id").asText()).put("status", "cancelled");
            }
        }
        return list;
    }

    private ObjectNode award(Award award, AwardedSupplier winner) {
        ObjectNode object = Json.object().put("id", idOf(award.id(), winner.supplierId()));
        Pieces.text(object, "title", state.tender().title());
        object.put("status", status(award.state()));
        Instant decided = Objects.requireNonNull(award.ratifiedAt());
        object.put("date", decided.toString());
        object.set("value", Pieces.value(winner.total()));
        object.putArray("suppliers").add(Pieces.reference(winner.supplierId(), winner.name()));
        ArrayNode won = items(winner);
        forgone(object.get("id"), won);
        object.set("items", won);
        Set<UUID> itemIds = winner.lines().stream().map(AwardedLine::itemId).collect(Collectors.toSet());
        Pieces.setIfAny(object, "relatedLots", Pieces.relatedLots(lots, itemIds));
        object.set("standstillPeriod", Pieces.period(decided, award.standstillUntil()));
        return object;
    }

    /** What has gone to an award of its own since stays in the list, as nothing: the standard does not take objects out of lists. */
    private void forgone(JsonNode awardId, ArrayNode won) {
        JsonNode earlier = MergeRule.ofId(state.before().path("awards"), awardId)
                .map(award -> award.path("items"))
                .orElseGet(Json.NODES::arrayNode);
        for (JsonNode item : earlier) {
            if (MergeRule.ofId(won, item.path("id")).isEmpty()) {
                won.addObject().put("id", item.path("id").asText()).put("quantity", 0);
            }
        }
    }

    ArrayNode items(AwardedSupplier winner) {
        ArrayNode list = Json.NODES.arrayNode();
        for (AwardedLine line : winner.lines()) {
            TenderItem item = Objects.requireNonNull(items.get(line.itemId()));
            Quantity quantity = line.quantity();
            list.add(Pieces.item(item, quantity, lots));
        }
        return list;
    }

    private static String status(AwardState state) {
        return switch (state) {
            case PENDING, RATIFIED -> "pending";
            case ACTIVE -> "active";
            case CANCELLED -> "cancelled";
            case UNSUCCESSFUL -> "unsuccessful";
        };
    }
}
