package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.BidPricing;
import coop.grappe.supplier.bid.BidState;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What came in (extension for bids): how many have bid from the deadline, how many bids from the opening, and whose once that is known. */
final class BidsPart {

    private final PublicState state;
    private final Tender tender;

    BidsPart(PublicState state) {
        this.state = state;
        this.tender = state.tender();
    }

    ObjectNode object() {
        ObjectNode object = Json.object();
        if (!state.isClosed()) {
            return object;
        }
        ArrayNode statistics = object.putArray("statistics");
        count(statistics, "bidders", state.bidders());
        if (tender.openedAt() != null) {
            count(statistics, "bids", state.bids().size());
            count(statistics, "validBids", inState(BidState.VALID));
            count(statistics, "disqualifiedBids", inState(BidState.DISQUALIFIED));
        }
        if (state.isBidderKnown()) {
            ArrayNode details = Json.NODES.arrayNode();
            state.bids().forEach(bid -> details.add(bid(bid)));
            Pieces.setIfAny(object, "details", details);
        }
        return object;
    }

    private static void count(ArrayNode statistics, String measure, long value) {
        statistics.addObject().put("id", measure).put("measure", measure).put("value", value);
    }

    private long inState(BidState wanted) {
        return state.bids().stream().filter(bid -> bid.state() == wanted).count();
    }

    private ObjectNode bid(Bid bid) {
        ObjectNode object = Json.object()
                .put("id", bid.id().toString())
                .put("date", bid.submittedAt().toString())
                .put("status", bid.state().word());
        object.putArray("tenderers").add(Pieces.reference(bid.supplierId(), state.name(bid.supplierId())));
        Map<UUID, Offer> offers = bid.offers();
        Pieces.setIfAny(object, "relatedLots", Pieces.relatedLots(tender.lots(), offers.keySet()));
        if (state.isLosingPriceKnown() && bid.state() == BidState.VALID) {
            object.set("value", Pieces.value(worth(bid)));
        }
        return object;
    }

    /** What it asks for all that it offers, if it were awarded that. */
    private Money worth(Bid bid) {
        Map<UUID, Quantity> awarded = new LinkedHashMap<>();
        for (TenderItem item : tender.items()) {
            Offer offer = bid.offers().get(item.itemId());
            if (offer != null) {
                Quantity capacity = offer.capacity() == null ? item.quantity() : offer.capacity();
                awarded.put(item.itemId(), capacity.compareTo(item.quantity()) < 0 ? capacity : item.quantity());
            }
        }
        return BidPricing.of(bid, tender).of(awarded).total();
    }
}
