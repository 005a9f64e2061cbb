package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.award.Award;
import coop.grappe.supplier.award.Awards;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.registry.GroupMembers;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Clarifications;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Brings together what the public state of a tender is made of. */
@ApplicationScoped
class PublicStates {

    private final Clarifications clarifications;
    private final TenderDocuments documents;
    private final Bids bids;
    private final Awards awards;
    private final Participants participants;
    private final DisclosedContracts contracts;
    private final Spendings spendings;
    private final Suppliers suppliers;
    private final GroupMembers members;

    PublicStates(
            Clarifications clarifications,
            TenderDocuments documents,
            Bids bids,
            Awards awards,
            Participants participants,
            DisclosedContracts contracts,
            Spendings spendings,
            Suppliers suppliers,
            GroupMembers members) {
        this.clarifications = clarifications;
        this.documents = documents;
        this.bids = bids;
        this.awards = awards;
        this.participants = participants;
        this.contracts = contracts;
        this.spendings = spendings;
        this.suppliers = suppliers;
        this.members = members;
    }

    /**
     * What anyone may read of a tender in its present state.
     *
     * @param before what anyone could read until now
     */
    ObjectNode of(Tender tender, ObjectNode before) {
        List<Bid> opened = tender.openedAt() == null ? List.of() : bids.openedOf(tender.id());
        List<Award> ratified = awards.ratifiedOf(tender.id());
        List<DisclosedContract> drawnUp =
                contracts.ofAwards(ratified.stream().map(Award::id).toList());
        List<UUID> contractIds = drawnUp.stream().map(DisclosedContract::id).toList();
        PublicState state = new PublicState(
                tender,
                clarifications.answeredOf(tender.id()),
                tender.isPublished() ? documents.inFileOf(tender) : List.of(),
                opened,
                bids.bidders(tender.id()),
                ratified,
                participants.of(tender.campaignId()),
                drawnUp,
                spendings.ofContracts(contractIds),
                names(tender, opened, ratified),
                before);
        return state.document();
    }

    private Map<String, String> names(Tender tender, List<Bid> opened, List<Award> ratified) {
        Set<String> sellers = new HashSet<>();
        opened.forEach(bid -> sellers.add(bid.supplierId()));
        ratified.forEach(award -> award.suppliers().forEach(supplier -> sellers.add(supplier.supplierId())));
        Map<String, String> names = new HashMap<>(sellers.isEmpty() ? Map.of() : suppliers.names(sellers));
        members.name(tender.organizer()).ifPresent(name -> names.put(tender.organizer(), name));
        return names;
    }
}
