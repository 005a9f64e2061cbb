package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.Amendment;
import coop.grappe.supplier.tender.Clarification;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderDocument;
import coop.grappe.supplier.tender.TenderItem;
import coop.grappe.supplier.tender.TenderState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The call itself: a title while it is planned, everything that suppliers are told once it is published. */
final class TenderPart {

    private final PublicState state;
    private final Tender tender;

    TenderPart(PublicState state) {
        this.state = state;
        this.tender = state.tender();
    }

    ObjectNode object() {
        ObjectNode object = Json.object().put("id", tender.id().toString());
        Pieces.text(object, "title", tender.title());
        Pieces.text(object, "description", tender.mandate().scope());
        object.put("status", status(tender.state()));
        object.put("statusDetails", tender.state().word());
        object.set("procuringEntity", Pieces.reference(tender.organizer(), state.name(tender.organizer())));
        if (state.isPublished()) {
            new ProcedurePart(tender).describe(object);
            periods(object);
            object.set("items", items());
            object.set("lots", new LotsPart(state).list());
            Pieces.setIfAny(object, "documents", documents());
            Pieces.setIfAny(object, "amendments", amendments());
            object.put("hasEnquiries", !state.clarifications().isEmpty());
            Pieces.setIfAny(object, "enquiries", enquiries());
        }
        if (state.isClosed()) {
            object.put("numberOfTenderers", state.bidders());
        }
        if (state.isBidderKnown()) {
            Pieces.setIfAny(object, "tenderers", tenderers());
        }
        return object;
    }

    /** In the standard's words; ours, which are finer, are beside it as {@code statusDetails}. */
    private static String status(TenderState state) {
        return switch (state) {
            case PLANNED -> "planned";
            case ACTIVE, CLOSED, OPENED, EVALUATED, AWARDED -> "active";
            case COMPLETE -> "complete";
            case CANCELLED -> "cancelled";
            case UNSUCCESSFUL -> "unsuccessful";
        };
    }

    private void periods(ObjectNode object) {
        Instant published = tender.publishedAt();
        object.set("enquiryPeriod", Pieces.period(published, tender.enquiriesUntil()));
        object.set("tenderPeriod", Pieces.period(published, tender.submissionDeadline()));
        if (tender.openedAt() != null) {
            object.set("awardPeriod", Pieces.period(tender.openedAt(), null));
        }
    }

    /** How much of each item in all; where to, but not how much goes where, which is often one member's need. */
    private ArrayNode items() {
        ArrayNode items = Json.NODES.arrayNode();
        for (TenderItem item : tender.items()) {
            ObjectNode object = Pieces.item(item, item.quantity(), tender.lots());
            ArrayNode addresses = object.putArray("deliveryAddresses");
            item.demand()
                    .forEach(demand ->
                            addresses.addObject().put("region", demand.region()).put("countryName", "Canada"));
            items.add(object);
        }
        return items;
    }

    /** With their hashes, so that whoever has one can prove that it is the one; reading them takes an account. */
    private ArrayNode documents() {
        ArrayNode list = Json.NODES.arrayNode();
        for (TenderDocument document : state.documents()) {
            ObjectNode object = list.addObject().put("id", document.id().toString());
            Pieces.text(object, "title", document.title());
            object.put("format", document.mediaType());
            object.put(
                    "datePublished",
                    Objects.requireNonNull(document.publishedAt()).toString());
            object.put("sha256", document.sha256());
        }
        return list;
    }

    private ArrayNode amendments() {
        ArrayNode list = Json.NODES.arrayNode();
        List<Amendment> amendments = tender.amendments();
        for (int i = 0; i < amendments.size(); i++) {
            Amendment amendment = amendments.get(i);
            ObjectNode object = list.addObject()
                    .put("id", Integer.toString(i + 1))
                    .put("date", amendment.publishedAt().toString());
            Pieces.text(object, "rationale", amendment.description());
            Pieces.text(
                    object,
                    "description",
                    new Text(
                            "Soumissions reçues jusqu’au " + amendment.submissionDeadline(),
                            "Bids are taken until " + amendment.submissionDeadline()));
        }
        return list;
    }

    private ArrayNode enquiries() {
        ArrayNode list = Json.NODES.arrayNode();
        for (Clarification answered : state.clarifications()) {
            list.addObject()
                    .put("id", answered.id().toString())
                    .put("date", answered.askedAt().toString())
                    .put("description", answered.question())
                    .put("answer", answered.answer())
                    .put(
                            "dateAnswered",
                            Objects.requireNonNull(answered.answeredAt()).toString());
        }
        return list;
    }

    private ArrayNode tenderers() {
        ArrayNode list = Json.NODES.arrayNode();
        state.bids().stream()
                .map(bid -> bid.supplierId())
                .distinct()
                .forEach(supplier -> list.add(Pieces.reference(supplier, state.name(supplier))));
        return list;
    }
}
