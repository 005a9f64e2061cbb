package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.award.AwardState;
import coop.grappe.supplier.award.AwardedLine;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lots, each with what bids for it are judged on (extensions for lots and for the breakdown of award criteria). */
final class LotsPart {

    private final PublicState state;
    private final Tender tender;
    private final Set<UUID> awarded;

    LotsPart(PublicState state) {
        this.state = state;
        this.tender = state.tender();
        this.awarded = state.awards().stream()
                .filter(award -> award.state() == AwardState.ACTIVE)
                .flatMap(award -> award.suppliers().stream())
                .flatMap(supplier -> supplier.lines().stream())
                .map(AwardedLine::itemId)
                .collect(Collectors.toSet());
    }

    ArrayNode list() {
        ArrayNode list = Json.NODES.arrayNode();
        for (Lot lot : tender.lots()) {
            ObjectNode object = list.addObject().put("id", lot.id().toString());
            Pieces.text(object, "title", lot.title());
            object.put("status", status(lot));
            object.putObject("awardCriteria").set("criteria", criteria());
        }
        Set<String> present =
                tender.lots().stream().map(lot -> lot.id().toString()).collect(Collectors.toSet());
        for (JsonNode earlier : state.before().at("/tender/lots")) {
            if (!present.contains(earlier.path("id").asText())) {
                list.addObject().put("id", earlier.path("id").asText()).put("status", "cancelled");
            }
        }
        return list;
    }

    private String status(Lot lot) {
        return switch (tender.state()) {
            case PLANNED -> "planned";
            case ACTIVE, CLOSED, OPENED, EVALUATED, AWARDED -> "active";
            case COMPLETE -> lot.itemIds().stream().anyMatch(awarded::contains) ? "complete" : "unsuccessful";
            case CANCELLED -> "cancelled";
            case UNSUCCESSFUL -> "unsuccessful";
        };
    }

    private ArrayNode criteria() {
        ArrayNode criteria = Json.NODES.arrayNode();
        for (Criterion criterion : tender.criteria()) {
            ObjectNode object =
                    criteria.addObject().put("type", criterion.kind().word());
            Pieces.text(object, "name", criterion.name());
            object.putArray("numbers")
                    .addObject()
                    .put("number", criterion.weight())
                    .put("weight", "percentageExact");
        }
        return criteria;
    }
}
