package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.award.AllocationProblem.Demanded;
import coop.grappe.supplier.award.AllocationProblem.DemandedLot;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The short transactions around the long computation of a scenario. */
@ApplicationScoped
class ScenarioSolving {

    private static final int MOST_ATTEMPTS = 3;

    private final Scenarios scenarios;
    private final Tenders tenders;
    private final Bids bids;
    private final Suppliers suppliers;
    private final DatabaseClock clock;
    private final OptimizerConfig config;
    private final Audit audit;

    ScenarioSolving(
            Scenarios scenarios,
            Tenders tenders,
            Bids bids,
            Suppliers suppliers,
            DatabaseClock clock,
            OptimizerConfig config,
            Audit audit) {
        this.scenarios = scenarios;
        this.tenders = tenders;
        this.bids = bids;
        this.suppliers = suppliers;
        this.clock = clock;
        this.config = config;
        this.audit = audit;
    }

    /** What to compute, what may be given up for it, and in which currency. */
    record Task(UUID scenarioId, AllocationProblem problem, List<String> relaxable, Currency currency) {}

    /** A scenario that was begun too often and never came back is given up: it brings its machine down. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Task> claimNext() {
        Instant now = clock.now();
        Optional<Scenario> next = scenarios.unclaimed(now);
        if (next.isPresent() && next.get().attempts() >= MOST_ATTEMPTS) {
            finish(next.get(), Solution.failed("too-many-attempts"));
            return claimNext();
        }
        return next.map(scenario -> {
            scenario.claim(now.plus(config.lease()));
            return task(scenario);
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(UUID id, Solution solution) {
        scenarios.locked(id).ifPresent(scenario -> finish(scenario, solution));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stillComputing(UUID id, int progress) {
        scenarios.stillComputing(id, progress, clock.now().plus(config.lease()));
    }

    private void finish(Scenario scenario, Solution solution) {
        scenario.find(solution, clock.now());
        scenarios.flush();
        audit.record("scenarios.solved", "scenarios/" + scenario.id(), scenario.organizer());
    }

    private Task task(Scenario scenario) {
        Tender tender = tenders.findByIdOptional(scenario.tenderId()).orElseThrow();
        return new Task(
                scenario.id(),
                problem(scenario, tender),
                scenario.relaxable(),
                tender.baseline().currency());
    }

    /** What a scenario asks of the bids that are valid. */
    AllocationProblem problem(Scenario scenario) {
        return problem(scenario, tenders.findByIdOptional(scenario.tenderId()).orElseThrow());
    }

    private AllocationProblem problem(Scenario scenario, Tender tender) {
        Map<UUID, Demanded> demand = tender.items().stream()
                .collect(Collectors.toMap(TenderItem::itemId, item -> new Demanded(item.itemId(), item.quantity())));
        List<DemandedLot> lots = tender.lots().stream()
                .map(lot -> new DemandedLot(
                        lot.id(),
                        lot.itemIds().stream()
                                .map(demand::get)
                                .map(Objects::requireNonNull)
                                .toList()))
                .toList();
        List<Bid> valid = bids.validOf(tender.id());
        Map<String, Set<String>> tags =
                suppliers.tags(valid.stream().map(Bid::supplierId).toList());
        Map<Boolean, List<Bidder>> bidders = valid.stream()
                .map(bid -> new Bidder(
                        bid.supplierId(),
                        tags.getOrDefault(bid.supplierId(), Set.of()),
                        bid.offers(),
                        bid.totalDiscounts(),
                        bid.minimumAward()))
                .collect(Collectors.partitioningBy(
                        bidder -> scenario.excludedSuppliers().contains(bidder.supplierId())));
        return new AllocationProblem(
                lots,
                Objects.requireNonNull(bidders.get(false)),
                Objects.requireNonNull(bidders.get(true)),
                scenario.minWinners(),
                scenario.maxWinners(),
                scenario.rulings(),
                scenario.shares(),
                scenario.splitLots());
    }
}
