package coop.grappe.purchasing.order;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.purchasing.contract.CommittedNeeds;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Entitlements;
import coop.grappe.purchasing.contract.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads what a member wants to order, refusing everything that is wrong with it at once. */
@ApplicationScoped
class OrderDrafting {

    private final Contracts contracts;
    private final CommittedNeeds needs;
    private final Entitlements entitlements;

    OrderDrafting(Contracts contracts, CommittedNeeds needs, Entitlements entitlements) {
        this.contracts = contracts;
        this.needs = needs;
        this.entitlements = entitlements;
    }

    /** An order that was read. @param contracted the contract's lines for it, by item */
    record Draft(PurchaseOrder order, Map<UUID, ContractLine> contracted) {}

    Draft draft(Contract contract, String memberId, OrderPlan plan, Instant now) {
        Map<UUID, Site> sites = sites(contract, memberId, plan.siteIds());
        return draft(contract, memberId, plan, sites, contracts.linesOf(contract, plan.itemIds()), now);
    }

    /**
     * Reads an order by what was looked up for it.
     *
     * @param sites that were found of those that it names
     * @param contracted the contract's lines that were found for it, by item
     */
    static Draft draft(
            Contract contract,
            String memberId,
            OrderPlan plan,
            Map<UUID, Site> sites,
            Map<UUID, ContractLine> contracted,
            Instant now) {
        requireAll(plan.siteIds(), sites);
        PurchaseOrder order = PurchaseOrder.drafted(contract, memberId, mainSite(plan, sites), plan.wantedBy(), now);
        addLines(order, plan, sites, contracted);
        return new Draft(order, contracted);
    }

    void rewrite(PurchaseOrder order, Contract contract, OrderPlan plan) {
        Map<UUID, Site> sites = sites(contract, order.memberId(), plan.siteIds());
        order.rewrite(mainSite(plan, sites), plan.wantedBy());
        contracts.flush();
        addLines(order, plan, sites, contracts.linesOf(contract, plan.itemIds()));
    }

    /** @throws Problem 404 if the contract gives the member nothing */
    void requireEntitled(Contract contract, String memberId) {
        if (!entitlements.has(contract.id(), memberId)) {
            throw Problem.notFound();
        }
    }

    /** The member's sites of these ids. @throws Problem 404 if the contract gives it nothing, 400 if it committed nothing for one of them, or they lie in several provinces */
    Map<UUID, Site> sites(Contract contract, String memberId, Set<UUID> ids) {
        Map<UUID, Site> sites = ids.isEmpty() ? Map.of() : needs.sites(contract, memberId, ids);
        if (sites.isEmpty()) {
            requireEntitled(contract, memberId);
        }
        requireAll(ids, sites);
        return sites;
    }

    private static void requireAll(Set<UUID> ids, Map<UUID, Site> sites) {
        ids.stream().sorted().filter(id -> !sites.containsKey(id)).findFirst().ifPresent(unknown -> {
            throw new Problem(OrderProblem.UNKNOWN_SITE, unknown);
        });
        if (sites.values().stream().map(Site::jurisdiction).distinct().count() > 1) {
            throw new Problem(OrderProblem.SEVERAL_PROVINCES);
        }
    }

    private static Site mainSite(OrderPlan plan, Map<UUID, Site> sites) {
        Violations violations = new Violations(OrderProblem.class);
        for (int i = 0; i < plan.lines().size(); i++) {
            violations.check(
                    plan.siteId() != null || plan.lines().get(i).goesToSeveral(),
                    "lines[" + i + "].deliveries",
                    "site.missing");
        }
        violations.throwIfAny();
        return Objects.requireNonNull(sites.get(plan.siteId() != null ? plan.siteId() : firstSite(plan)));
    }

    private static UUID firstSite(OrderPlan plan) {
        return deliveriesOf(plan.lines().get(0)).get(0).siteId();
    }

    private static List<OrderPlan.Delivery> deliveriesOf(OrderPlan.Line line) {
        return line.deliveries() == null ? List.of() : line.deliveries();
    }

    private static void addLines(
            PurchaseOrder order, OrderPlan plan, Map<UUID, Site> sites, Map<UUID, ContractLine> contracted) {
        Violations violations = new Violations(OrderProblem.class);
        Set<UUID> items = new HashSet<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            OrderPlan.Line planned = plan.lines().get(i);
            ContractLine line = contracted.get(planned.itemId());
            if (line == null) {
                throw new Problem(OrderProblem.UNKNOWN_ITEM, planned.itemId());
            }
            String field = "lines[" + i + "]";
            violations.check(items.add(planned.itemId()), field + ".itemId", "item.twice");
            LineReading reading = new LineReading(Packs.of(line), line.unit(), sites, violations);
            BigDecimal quantity = reading.quantity(planned.quantity(), field + ".quantity");
            List<OrderDelivery> deliveries = reading.deliveries(planned.deliveries(), quantity, field + ".deliveries");
            order.add(OrderLine.of(order, line, quantity, deliveries));
        }
        violations.throwIfAny();
    }
}
