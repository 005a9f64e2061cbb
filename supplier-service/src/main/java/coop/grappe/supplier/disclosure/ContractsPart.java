package coop.grappe.supplier.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.supplier.award.Award;
import coop.grappe.supplier.award.AwardState;
import coop.grappe.supplier.award.AwardedSupplier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contract with each winner: it binds the group to what its members have committed, and members order under it. */
final class ContractsPart {

    private final PublicState state;
    private final Map<UUID, Award> awards;
    private final AwardsPart awardsPart;

    ContractsPart(PublicState state) {
        this.state = state;
        this.awards = state.awards().stream().collect(Collectors.toMap(Award::id, Function.identity()));
        this.awardsPart = new AwardsPart(state);
    }

    ArrayNode list() {
        ArrayNode list = Json.NODES.arrayNode();
        for (DisclosedContract contract : state.contracts()) {
            list.add(winner(contract).map(winner -> contract(contract, winner)).orElseGet(() -> head(contract)));
        }
        return list;
    }

    private Optional<AwardedSupplier> winner(DisclosedContract contract) {
        return Objects.requireNonNull(awards.get(contract.awardId())).suppliers().stream()
                .filter(supplier -> supplier.supplierId().equals(contract.supplierId()))
                .findFirst();
    }

    private ObjectNode head(DisclosedContract contract) {
        return Json.object()
                .put("id", contract.id().toString())
                .put("awardID", AwardsPart.idOf(contract.awardId(), contract.supplierId()))
                .put("status", status(contract));
    }

    /** A contract that lapses takes its part of the award with it. */
    private String status(DisclosedContract contract) {
        Award award = Objects.requireNonNull(awards.get(contract.awardId()));
        boolean lapsed = award.state() != AwardState.ACTIVE || winner(contract).isEmpty();
        if (lapsed) {
            return contract.activatedAt() == null ? "cancelled" : "terminated";
        }
        return contract.activatedAt() == null ? "pending" : "active";
    }

    private ObjectNode contract(DisclosedContract contract, AwardedSupplier winner) {
        ObjectNode object = head(contract);
        Pieces.text(object, "title", state.tender().title());
        object.set("value", Pieces.value(winner.total()));
        object.set("items", awardsPart.items(winner));
        if (contract.activatedAt() != null) {
            object.put("dateSigned", contract.activatedAt().toString());
            object.set("period", Pieces.period(contract.activatedAt(), null));
        }
        List<Spending> sums = state.spendings().stream()
                .filter(spending -> spending.contractId().equals(contract.id()))
                .toList();
        if (!sums.isEmpty()) {
            ArrayNode transactions = object.putObject("implementation").putArray("transactions");
            sums.forEach(sum -> transactions.add(transaction(sum, winner)));
        }
        return object;
    }

    /** All members together; no payer, as there are several. */
    private static ObjectNode transaction(Spending sum, AwardedSupplier winner) {
        Money total = sum.total();
        ObjectNode object = Json.object()
                .put("id", sum.id())
                .put("date", QuebecDay.startOf(sum.lastDay().plusDays(1)).toString());
        object.set("value", Pieces.value(total));
        object.set("payee", Pieces.reference(winner.supplierId(), winner.name()));
        object.set(
                "period",
                Pieces.period(
                        QuebecDay.startOf(sum.firstDay()),
                        QuebecDay.startOf(sum.lastDay().plusDays(1))));
        return object;
    }
}
