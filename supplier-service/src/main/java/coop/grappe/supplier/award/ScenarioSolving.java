package coop.grappe.supplier.award;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.money.Money;
import coop.grappe.supplier.award.AllocationProblem.Bidder;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Bids;
import coop.grappe.supplier.evaluation.Evaluations;
import coop.grappe.supplier.registry.Suppliers;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import coop.grappe.supplier.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The short transactions around the long computation of a scenario. */
@ApplicationScoped
class ScenarioSolving {

    private static final int MOST_ATTEMPTS = 3;
    private static final int DIGITS = 6;

    private final Scenarios scenarios;
    private final Tenders tenders;
    private final Awards awards;
    private final Bids bids;
    private final Suppliers suppliers;
    private final Evaluations evaluations;
    private final DatabaseClock clock;
    private final OptimizerConfig config;
    private final Audit audit;

    ScenarioSolving(
            Scenarios scenarios,
            Tenders tenders,
            Awards awards,
            Bids bids,
            Suppliers suppliers,
            Evaluations evaluations,
            DatabaseClock clock,
            OptimizerConfig config,
            Audit audit) {
        this.scenarios = scenarios;
        this.tenders = tenders;
        this.awards = awards;
        this.bids = bids;
        this.suppliers = suppliers;
        this.evaluations = evaluations;
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
    void stillComputing(UUID id, int progress, @Nullable SoFar best) {
        scenarios.stillComputing(id, progress, best, clock.now().plus(config.lease()));
    }

    private void finish(Scenario scenario, Solution solution) {
        scenario.find(solution, baseline(scenario, solution.findings().demand()), clock.now());
        scenarios.flush();
        audit.record("scenarios.solved", "scenarios/" + scenario.id(), scenario.organizer());
    }

    /** Of an item of which less is reckoned with, the same part of what is paid for it today. */
    private Money baseline(Scenario scenario, @Nullable ReckonedDemand demand) {
        Money sum = scenario.baseline();
        for (ReckonedDemand.OfItem reckoned : demand == null ? List.<ReckonedDemand.OfItem>of() : demand.items()) {
            TenderItem item = tenders.findByIdOptional(scenario.tenderId()).orElseThrow().items().stream()
                    .filter(one -> one.itemId().equals(reckoned.itemId()))
                    .findFirst()
                    .orElseThrow();
            BigDecimal less = reckoned.most().minus(reckoned.reckoned()).value();
            sum = sum.minus(Money.rounded(
                    item.baseline()
                            .amount()
                            .multiply(less)
                            .divide(reckoned.most().value(), DIGITS, RoundingMode.HALF_UP),
                    sum.currency(),
                    RoundingMode.HALF_UP));
        }
        return sum;
    }

    private Task task(Scenario scenario) {
        Tender tender = tenders.findByIdOptional(scenario.tenderId()).orElseThrow();
        return new Task(
                scenario.id(),
                problem(scenario, tender),
                scenario.relaxable(),
                tender.baseline().currency());
    }

    /** What its answer rests on: without the conditions that were given up, for the demand that was reckoned with. */
    AllocationProblem answered(Scenario scenario) {
        AllocationProblem asked =
                problem(scenario, tenders.findByIdOptional(scenario.tenderId()).orElseThrow());
        return ConditionalDemand.reckonedIn(
                asked.without(scenario.relaxed()), scenario.findings().demand());
    }

    private AllocationProblem problem(Scenario scenario, Tender tender) {
        Awarded awarded = awards.standingOf(tender.id());
        List<Bid> valid =
                ScenarioBids.chosen(bids.validOf(tender.id()), scenario.terms().alternatives());
        Map<String, Set<String>> tags =
                suppliers.tags(valid.stream().map(Bid::supplierId).toList());
        Map<UUID, BigDecimal> quality = evaluations.qualityOf(tender.id());
        BidQuality worth = new BidQuality(tender);
        Map<Boolean, List<Bidder>> bidders = valid.stream()
                .map(bid -> ScenarioBids.bidder(
                        bid,
                        tags.getOrDefault(bid.supplierId(), Set.of()),
                        awarded.left(bid.supplierId(), bid.offers()),
                        bid.maximumAward().map(most -> awarded.left(bid.supplierId(), most)),
                        worth.comparedAt(quality.getOrDefault(bid.id(), BigDecimal.ZERO))))
                .collect(Collectors.partitioningBy(
                        bidder -> scenario.excludedSuppliers().contains(bidder.supplierId())));
        return new AllocationProblem(
                ScenarioBids.lots(tender, scenario.demand(tender)),
                Objects.requireNonNull(bidders.get(false)),
                Objects.requireNonNull(bidders.get(true)),
                scenario.minWinners(),
                scenario.maxWinners(),
                scenario.rulings(),
                scenario.shares(),
                scenario.terms(),
                scenario.splitLots());
    }
}
