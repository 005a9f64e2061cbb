package coop.grappe.purchasing.order;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.identity.Origin;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.IdempotencyKey;
import coop.grappe.platform.web.IdempotencyKeys;
import coop.grappe.purchasing.approval.ApprovalRule;
import coop.grappe.purchasing.approval.ApprovalRules;
import coop.grappe.purchasing.contract.Capacity;
import coop.grappe.purchasing.contract.CommittedNeeds;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.Contracts;
import coop.grappe.purchasing.contract.Site;
import coop.grappe.purchasing.contract.VolumesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Places what several buyers have asked for meanwhile in one transaction, with one statement for what each of them needs. They stand in
 * the line in their order, as if one had come after the other.
 *
 * <p>It does only what goes smoothly. What would be refused, needs an approval, counts towards a ceiling in money or moves the prices of
 * others is left to the transaction of its own request, and so is the whole round if that shows only after something was taken.
 */
@ApplicationScoped
class PlacementRound {

    /** Nobody waits longer for a lock, so that what holds up one order holds up no other. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Contracts contracts;
    private final CommittedNeeds needs;
    private final ApprovalRules approvals;
    private final Capacity capacity;
    private final OrderNumbers numbers;
    private final StatelessSession rows;
    private final Event<VolumesChanged> volumes;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;
    private final IdempotencyKeys keys;

    PlacementRound(
            Contracts contracts,
            CommittedNeeds needs,
            ApprovalRules approvals,
            Capacity capacity,
            OrderNumbers numbers,
            StatelessSession rows,
            Event<VolumesChanged> volumes,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit,
            IdempotencyKeys keys) {
        this.contracts = contracts;
        this.needs = needs;
        this.approvals = approvals;
        this.capacity = capacity;
        this.numbers = numbers;
        this.rows = rows;
        this.volumes = volumes;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
        this.keys = keys;
    }

    /** An order that a buyer of the origin's organization wants to have placed. */
    record Asked(OrderPlan plan, Origin origin, @Nullable IdempotencyKey key) {
        String memberId() {
            return origin.organization();
        }
    }

    /** The round cannot be held; nothing of it remains, so that each order may be tried alone. */
    static final class NotTogether extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotTogether(String why, @Nullable Throwable cause) {
            super(why, cause, false, false);
        }

        private NotTogether(String why) {
            this(why, null);
        }
    }

    /** An order that can be placed. @param estimate what it would come to if it were the first of the round */
    private record Ready(
            Asked asked,
            Contract contract,
            Map<UUID, ContractLine> contracted,
            PurchaseOrder order,
            Money estimate,
            @Nullable ApprovalRule rule) {

        boolean needsApproval(Money amount) {
            return rule != null && rule.approvalsFor(amount) > 0;
        }

        List<Capacity.Share> shares() {
            return order.lines().stream()
                    .map(line -> new Capacity.Share(
                            order.memberId(), Objects.requireNonNull(contracted.get(line.itemId())), line.quantity()))
                    .toList();
        }
    }

    /**
     * @return what to answer to those that are placed, each the same object as was given; the others have to be tried alone
     * @throws NotTogether if all have; what else is thrown comes from the commit, of which nobody knows whether it holds
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<Asked, RestResponse<OrderView>> place(List<Asked> asked) {
        try {
            Instant now = clock.now(PATIENCE);
            List<Ready> ready = read(asked, now);
            return ready.isEmpty() ? Map.of() : write(ready, take(ready, now));
        } catch (NotTogether e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotTogether(e.toString(), e);
        }
    }

    private List<Ready> read(List<Asked> asked, Instant now) {
        Map<UUID, Contract> held = contracts.held(
                asked.stream().map(one -> one.plan().contractId()).collect(Collectors.toSet()));
        List<Asked> possible = asked.stream()
                .filter(one -> isPlain(held.get(one.plan().contractId())))
                .toList();
        Map<UUID, Map<UUID, ContractLine>> lines = contracts.linesOf(itemIds(possible));
        List<Map<UUID, Site>> sites = sites(possible, held);
        Map<String, ApprovalRule> rules =
                approvals.on(possible.stream().map(Asked::memberId).collect(Collectors.toSet()), QuebecDay.of(now));
        List<Ready> ready = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            Asked one = possible.get(i);
            Contract contract = Objects.requireNonNull(held.get(one.plan().contractId()));
            Map<UUID, ContractLine> contracted = lines.getOrDefault(contract.id(), Map.of());
            read(one, contract, contracted, sites.get(i), rules.get(one.memberId()), now)
                    .ifPresent(ready::add);
        }
        return ready;
    }

    private static Map<UUID, Set<UUID>> itemIds(List<Asked> asked) {
        Map<UUID, Set<UUID>> itemIds = new HashMap<>();
        asked.forEach(one -> itemIds.computeIfAbsent(one.plan().contractId(), contract -> new HashSet<>())
                .addAll(one.plan().itemIds()));
        return itemIds;
    }

    private List<Map<UUID, Site>> sites(List<Asked> asked, Map<UUID, Contract> held) {
        return needs.sites(asked.stream()
                .map(one -> new CommittedNeeds.SitesWanted(
                        Objects.requireNonNull(held.get(one.plan().contractId())),
                        one.memberId(),
                        one.plan().siteIds()))
                .toList());
    }

    private static boolean isPlain(@Nullable Contract contract) {
        return contract != null && contract.terms().ceiling() == null;
    }

    private static Optional<Ready> read(
            Asked asked,
            Contract contract,
            Map<UUID, ContractLine> contracted,
            Map<UUID, Site> sites,
            @Nullable ApprovalRule rule,
            Instant now) {
        try {
            contract.requireOrderable(QuebecDay.of(now));
            PurchaseOrder order = OrderDrafting.draft(contract, asked.memberId(), asked.plan(), sites, contracted, now)
                    .order();
            Money estimate = Placement.estimate(order, contracted, QuebecDay.of(now));
            PlacementRules.require(contract.terms(), order, contracted, estimate);
            Ready ready = new Ready(asked, contract, contracted, order, estimate, rule);
            return ready.needsApproval(estimate) ? Optional.empty() : Optional.of(ready);
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private List<OrderEvent> take(List<Ready> ready, Instant now) {
        List<Capacity.Taken> all = capacity.takeTogether(
                ready.stream().flatMap(one -> one.shares().stream()).toList());
        if (all.isEmpty() || all.stream().anyMatch(taken -> taken.change().reachesAnotherTier())) {
            throw new NotTogether("Not all can be had, or others' prices move");
        }
        List<String> given =
                numbers.next(ready.stream().map(one -> one.asked().memberId()).toList(), now);
        List<OrderEvent> placed = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < ready.size(); i++) {
            Ready one = ready.get(i);
            int to = from + one.order().lines().size();
            placed.add(place(one, all.subList(from, to), given.get(i), now));
            from = to;
        }
        return placed;
    }

    private OrderEvent place(Ready one, List<Capacity.Taken> taken, String number, Instant now) {
        PurchaseOrder order = one.order();
        OrderDesk.price(order, taken, QuebecDay.of(now));
        order.requestedBy(one.asked().origin().login());
        try {
            PlacementRules.require(one.contract().terms(), order, one.contracted(), order.amount());
            OrderEvent placed = order.place(number, now);
            if (one.needsApproval(order.amount())) {
                throw new NotTogether("An order has become dearer than its buyer may order");
            }
            volumes.fire(new VolumesChanged(
                    taken.stream().map(Capacity.Taken::change).toList()));
            return placed;
        } catch (Problem refused) {
            throw new NotTogether(String.valueOf(refused.getMessage()));
        }
    }

    private Map<Asked, RestResponse<OrderView>> write(List<Ready> ready, List<OrderEvent> placed) {
        rows.insertMultiple(ready.stream().map(Ready::order).toList());
        rows.insertMultiple(
                ready.stream().flatMap(one -> one.order().lines().stream()).toList());
        List<Outbox.Outgoing> events = new ArrayList<>();
        List<IdempotencyKeys.Kept> kept = new ArrayList<>();
        Map<Asked, RestResponse<OrderView>> answers = new IdentityHashMap<>();
        for (int i = 0; i < ready.size(); i++) {
            Asked asked = ready.get(i).asked();
            RestResponse<OrderView> answer = OrderActs.placed(ready.get(i).order());
            events.add(new Outbox.Outgoing(placed.get(i), asked.origin()));
            answers.put(asked, answer);
            if (asked.key() != null) {
                kept.add(new IdempotencyKeys.Kept(asked.key(), answer));
            }
        }
        outbox.publishAll(events);
        audit.recordAll(ready.stream()
                .map(one -> OrderActs.placed(one.order(), one.asked().origin()))
                .toList());
        keys.keepAll(kept);
        return answers;
    }
}
