package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.Tender;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The best allocation under stated constraints: asked for, computed outside of any request, and then kept with its total, its
 * proved bound and its allocations. What was found never changes.
 */
@Entity
public class Scenario {

    @Id
    private UUID id;

    private UUID tenderId;
    private String organizer;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<OpenItem> demand;

    private @Nullable Integer minWinners;
    private @Nullable Integer maxWinners;
    private boolean splitLots;
    private String[] excludedSuppliers;
    private String[] relaxable;
    private String[] relaxed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Ruling> rulings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Share> shares;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScenarioTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScenarioFindings findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SoFar soFar;

    @Enumerated(EnumType.STRING)
    private ScenarioState state;

    private int progress;
    private int attempts;
    private Instant requestedAt;
    private @Nullable Instant claimedUntil;
    private @Nullable Instant solvedAt;

    @Embedded
    private Money baseline;

    @Embedded
    private @Nullable Money total;

    @Embedded
    private @Nullable Money bound;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Allocation> allocations;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConditionCost> conditions;

    private @Nullable String failure;

    @Version
    private long version;

    protected Scenario() {}

    /**
     * @param demand what is to be awarded by it
     * @param valid the bids that can be awarded
     */
    static Scenario requested(Tender tender, List<OpenItem> demand, ScenarioPlan plan, List<Bid> valid, Instant now) {
        tender.requireComparing();
        plan.checkAgainst(tender, demand, valid);
        Scenario scenario = new Scenario();
        scenario.id = Ids.next();
        scenario.tenderId = tender.id();
        scenario.organizer = tender.organizer();
        scenario.name = plan.name();
        scenario.demand = List.copyOf(demand);
        scenario.minWinners = plan.minWinners();
        scenario.maxWinners = plan.maxWinners();
        scenario.splitLots = plan.splitLots();
        scenario.excludedSuppliers =
                plan.excludedSuppliers().stream().distinct().sorted().toArray(String[]::new);
        scenario.relaxable = plan.relaxable().stream().distinct().toArray(String[]::new);
        scenario.relaxed = new String[0];
        scenario.rulings = List.copyOf(plan.rulings());
        scenario.shares = List.copyOf(plan.shares());
        scenario.terms = plan.terms();
        scenario.findings = ScenarioFindings.none();
        scenario.state = ScenarioState.COMPUTING;
        scenario.requestedAt = now;
        scenario.baseline = Awarded.baselineOf(demand, tender);
        scenario.allocations = List.of();
        scenario.conditions = List.of();
        return scenario;
    }

    /** A replica begins to compute, and says until when it should be believed alive. */
    void claim(Instant until) {
        attempts++;
        claimedUntil = until;
    }

    /**
     * Ignored if another replica was faster.
     *
     * @param reckonedBaseline what the members pay today for the demand that was reckoned with
     */
    void find(Solution solution, Money reckonedBaseline, Instant now) {
        Optional<ScenarioState> found = state.after(solution.state().finding());
        if (found.isEmpty()) {
            return;
        }
        state = found.get();
        progress = 100;
        claimedUntil = null;
        solvedAt = now;
        failure = solution.reason();
        relaxed = solution.relaxed().toArray(String[]::new);
        conditions = solution.conditions();
        findings = solution.findings();
        soFar = null;
        if (state.isSolved()) {
            allocations = solution.allocations();
            total = solution.total(baseline.currency());
            bound = solution.bound();
            baseline = findings.demand() == null ? baseline : reckonedBaseline;
        }
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    String organizer() {
        return organizer;
    }

    String name() {
        return name;
    }

    /** What it awards: all of the tender's demand, or what awards that stand have left of it. */
    List<OpenItem> demand(Tender tender) {
        return demand == null ? Awarded.all(tender) : demand;
    }

    /** Absent in scenarios from before lots could be awarded apart. */
    @Nullable
    List<OpenItem> demand() {
        return demand;
    }

    @Nullable
    Integer minWinners() {
        return minWinners;
    }

    @Nullable
    Integer maxWinners() {
        return maxWinners;
    }

    boolean splitLots() {
        return splitLots;
    }

    List<String> excludedSuppliers() {
        return List.of(excludedSuppliers);
    }

    List<String> relaxable() {
        return List.of(relaxable);
    }

    /** What was given up of it, because the conditions contradict each other. */
    List<String> relaxed() {
        return List.of(relaxed);
    }

    List<Ruling> rulings() {
        return rulings;
    }

    List<Share> shares() {
        return shares;
    }

    ScenarioTerms terms() {
        return terms;
    }

    ScenarioFindings findings() {
        return findings;
    }

    /** While it is computed. */
    @Nullable
    SoFar soFar() {
        return soFar;
    }

    ScenarioState state() {
        return state;
    }

    /** In percent. */
    int progress() {
        return progress;
    }

    int attempts() {
        return attempts;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant claimedUntil() {
        return claimedUntil;
    }

    @Nullable
    Instant solvedAt() {
        return solvedAt;
    }

    Money baseline() {
        return baseline;
    }

    @Nullable
    Money total() {
        return total;
    }

    @Nullable
    Money bound() {
        return bound;
    }

    /** What the members save against what they pay today; negative if they would pay more. */
    @Nullable
    Money savings() {
        return total == null ? null : baseline.minus(total);
    }

    @Nullable
    BigDecimal savingsPercent() {
        Money saved = savings();
        return saved == null || baseline.isZero()
                ? null
                : saved.amount().movePointRight(2).divide(baseline.amount(), 2, RoundingMode.HALF_UP);
    }

    /** How far what is compared may be above the optimum, as a share of it: 0 at an optimum. */
    @Nullable
    BigDecimal gap() {
        Money compared = findings.value() == null ? total : findings.value();
        if (compared == null || bound == null) {
            return null;
        }
        return compared.isZero()
                ? BigDecimal.ZERO
                : compared.minus(bound)
                        .amount()
                        .divide(compared.amount(), 6, RoundingMode.CEILING)
                        .stripTrailingZeros();
    }

    List<Allocation> allocations() {
        return allocations;
    }

    List<ConditionCost> conditions() {
        return conditions;
    }

    @Nullable
    String failure() {
        return failure;
    }

    long version() {
        return version;
    }
}
