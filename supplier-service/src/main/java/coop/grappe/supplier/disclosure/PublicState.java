package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.award.Award;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.Clarification;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderDocument;
import coop.grappe.supplier.tender.TenderState;
import java.util.List;
import java.util.Map;

/**
 * A tender as the public may see it now, and what decides when it may see what.
 *
 * <p>Demand, lots and criteria are public with the tender; how many have bid from the deadline; who, from the opening, or where bids
 * can still be improved after it, from the evaluation; winners and what they get once the members have ratified the award; what losers
 * asked only if the charter says so, and then when the award is final. What today's prices are, the ceiling of the mandate and what a
 * single member needs or pays never are.
 *
 * @param clarifications the answered ones
 * @param documents those of the published file
 * @param bids those that were opened
 * @param bidders how many stand, for use from the deadline on
 * @param awards those that the members have carried, whatever came of them
 * @param names of organizations by their ids
 * @param before what was public until now
 */
record PublicState(
        Tender tender,
        List<Clarification> clarifications,
        List<TenderDocument> documents,
        List<Bid> bids,
        long bidders,
        List<Award> awards,
        List<Participant> participants,
        List<DisclosedContract> contracts,
        List<Spending> spendings,
        Map<String, String> names,
        ObjectNode before) {

    ObjectNode document() {
        ObjectNode document = Json.object();
        document.set("parties", new PartiesPart(this).list());
        if (buyers().size() == 1) {
            Participant only = buyers().get(0);
            document.set("buyer", Pieces.reference(only.memberId(), only.name()));
        }
        document.set("tender", new TenderPart(this).object());
        Pieces.setIfAny(document, "bids", new BidsPart(this).object());
        Pieces.setIfAny(document, "awards", new AwardsPart(this).list());
        Pieces.setIfAny(document, "contracts", new ContractsPart(this).list());
        return Json.settled(document);
    }

    boolean isPublished() {
        return tender.publishedAt() != null;
    }

    /** Whether the deadline has passed, so that the number of bidders helps nobody any more. */
    boolean isClosed() {
        return tender.state().isClosed();
    }

    /** Whether one may know who has bid: after the opening, and not while they compete again without knowing each other. */
    boolean isBidderKnown() {
        boolean improving = tender.state() == TenderState.OPENED && tender.mayBeNegotiated();
        return tender.openedAt() != null && !improving;
    }

    /** Whether one may know what those asked who did not win. */
    boolean isLosingPriceKnown() {
        return tender.state() == TenderState.COMPLETE && !tender.mandate().losingPricesPrivate();
    }

    /** The co-ops that buy, once all of them are known. */
    List<Participant> buyers() {
        long arrived = participants.stream().mapToLong(Participant::needs).sum();
        return arrived < tender.needs() ? List.of() : participants;
    }

    String name(String organization) {
        return names.getOrDefault(organization, organization);
    }
}
