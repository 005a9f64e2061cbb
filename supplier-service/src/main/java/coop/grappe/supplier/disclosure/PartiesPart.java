package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.award.AwardState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who takes part, and as what. A joint purchase has one procuring entity, which organizes it, and every participating co-op as a buyer;
 * {@code buyer} itself is left out when there are several (<a
 * href="https://standard.open-contracting.org/1.1/en/guidance/map/framework_agreements/">OCDS guidance on framework agreements</a>).
 */
final class PartiesPart {

    private final PublicState state;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();

    PartiesPart(PublicState state) {
        this.state = state;
    }

    ArrayNode list() {
        String organizer = state.tender().organizer();
        add(organizer, state.name(organizer), "procuringEntity");
        state.buyers().forEach(buyer -> add(buyer.memberId(), buyer.name(), "buyer"));
        if (state.isBidderKnown()) {
            state.bids().forEach(bid -> add(bid.supplierId(), state.name(bid.supplierId()), "tenderer"));
        }
        state.awards().stream()
                .filter(award -> award.state() != AwardState.CANCELLED)
                .flatMap(award -> award.suppliers().stream())
                .forEach(winner -> add(winner.supplierId(), winner.name(), "supplier"));
        ArrayNode list = Json.NODES.arrayNode();
        names.keySet().forEach(organization -> list.add(party(organization)));
        return list;
    }

    private void add(String organization, String name, String role) {
        names.putIfAbsent(organization, name);
        roles.computeIfAbsent(organization, key -> new LinkedHashSet<>()).add(role);
    }

    private ObjectNode party(String organization) {
        String name = names.getOrDefault(organization, organization);
        ObjectNode party = Pieces.reference(organization, name);
        String[] id = organization.split(":", 2);
        party.putObject("identifier")
                .put("scheme", id[0])
                .put("id", id[id.length - 1])
                .put("legalName", name);
        party.set("roles", Pieces.words(roles.getOrDefault(organization, Set.of())));
        return party;
    }
}
