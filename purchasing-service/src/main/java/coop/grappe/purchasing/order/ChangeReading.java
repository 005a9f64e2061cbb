package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Site;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads the change that a member wants of an order, refusing everything that is wrong with it at once. */
final class ChangeReading {

    private final PurchaseOrder order;
    private final Map<UUID, ContractLine> contracted;
    private final Map<UUID, Site> sites;
    private final Violations violations = new Violations(OrderProblem.class);

    ChangeReading(PurchaseOrder order, Map<UUID, ContractLine> contracted, Map<UUID, Site> sites) {
        this.order = order;
        this.contracted = contracted;
        this.sites = sites;
    }

    List<ChangedLine> read(OrderChangePlan plan) {
        List<ChangedLine> changed = new ArrayList<>();
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            OrderChangePlan.Line planned = plan.lines().get(i);
            String field = "lines[" + i + "]";
            OrderLine line = order.line(planned.itemId())
                    .orElseThrow(() -> new Problem(OrderProblem.UNKNOWN_ITEM, planned.itemId()));
            violations.check(items.add(planned.itemId()), field + ".itemId", "item.twice");
            changed.add(line(planned, line, field));
        }
        violations.check(changed.stream().anyMatch(this::changesSomething), "lines", "change.nothing");
        violations.throwIfAny();
        return changed;
    }

    private ChangedLine line(OrderChangePlan.Line planned, OrderLine line, String field) {
        ContractLine terms = Objects.requireNonNull(contracted.get(line.itemId()));
        LineReading reading = new LineReading(Packs.of(terms), line.unit(), sites, violations);
        BigDecimal quantity = reading.quantityOrNothing(planned.quantity(), field + ".quantity");
        List<OrderDelivery> deliveries = reading.deliveries(planned.deliveries(), quantity, field + ".deliveries");
        return new ChangedLine(line.itemId(), line.names(), line.unit(), line.quantity(), quantity, deliveries);
    }

    private boolean changesSomething(ChangedLine line) {
        return line.before().compareTo(line.quantity()) != 0
                || !line.deliveries().isEmpty()
                        && !line.deliveries()
                                .equals(order.line(line.itemId()).orElseThrow().deliveries());
    }
}
