package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The scenario that the negotiator proposes to the members. A carried ballot ratifies it; it then stands still, in which time a
 * bidder may complain; after that it is active and contracts are drawn up.
 *
 * <p>It is decided lot by lot: what open complaints block at the end of the standstill, and what falls away because a complaint is
 * upheld or a winner drops out, is {@linkplain #separate separated} into an award of its own, which continues this one with the same
 * scenario, ratification and prices. So an award, whole or a part, has one state at a time.
 */
@Entity
public class Award {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID campaignId;
    private UUID scenarioId;
    private String organizer;
    private @Nullable UUID continues;
    private boolean remainder;

    @Enumerated(EnumType.STRING)
    private AwardState state;

    private boolean blocked;

    @Embedded
    private Money total;

    @Embedded
    private Money baseline;

    @Embedded
    private Text reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Lot> lots;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AwardedSupplier> suppliers;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OpenItem> waived;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConsideredScenario> considered;

    private @Nullable String proposedBy;
    private Instant proposedAt;
    private @Nullable Instant ratifiedAt;
    private @Nullable Instant standstillUntil;
    private @Nullable Instant confirmedAt;
    private @Nullable String endReason;
    private @Nullable String endExplanation;
    private @Nullable UUID nextScenarioId;

    @Version
    private long version;

    protected Award() {}

    /**
     * @param awarded what stands of the tender by now
     * @param considered the scenarios that this one was compared with
     * @param login who proposes it
     * @throws Problem 409 if the scenario has no allocations, they are not for what is open, or beyond the mandate
     */
    static Award proposed(
            Tender tender,
            Awarded awarded,
            Scenario scenario,
            List<AwardedSupplier> suppliers,
            List<ConsideredScenario> considered,
            Text reasons,
            String login,
            Instant now) {
        Money total = requireProposable(tender, awarded, scenario);
        tender.award(awarded.total().map(total::plus).orElse(total), now);
        Award award = new Award();
        award.id = Ids.next();
        award.tenderId = tender.id();
        award.campaignId = tender.campaignId();
        award.scenarioId = scenario.id();
        award.organizer = tender.organizer();
        award.remainder = awarded.isAnyStanding();
        award.state = AwardState.PENDING;
        award.total = total;
        award.baseline = scenario.baseline();
        award.reasons = reasons;
        award.suppliers = List.copyOf(suppliers);
        award.lots = award.lotsOf(tender.lots());
        award.waived = waived(scenario.demand(tender), award.items());
        award.considered = List.copyOf(considered);
        award.proposedBy = login;
        award.proposedAt = now;
        return award;
    }

    /** What members do not want at the price that is awarded: it is bought by nobody, as long as the award stands. */
    private static List<OpenItem> waived(List<OpenItem> demand, List<OpenItem> awarded) {
        Map<UUID, Quantity> bought = awarded.stream().collect(Collectors.toMap(OpenItem::itemId, OpenItem::quantity));
        return demand.stream()
                .map(item -> new OpenItem(
                        item.itemId(),
                        item.quantity()
                                .minus(bought.getOrDefault(
                                        item.itemId(),
                                        Quantity.zero(item.quantity().unit())))))
                .filter(item -> item.quantity().isPositive())
                .toList();
    }

    private static Money requireProposable(Tender tender, Awarded awarded, Scenario scenario) {
        Money total = scenario.total();
        if (total == null) {
            throw new Problem(AwardProblem.SCENARIO_UNSOLVED, scenario.state().word());
        }
        tender.requireComparing();
        if (!scenario.demand(tender).equals(awarded.open(tender))) {
            throw new Problem(AwardProblem.SCENARIO_OUTDATED);
        }
        return total;
    }

    AwardEvent proposal() {
        return new AwardEvent.Proposed(
                id,
                tenderId,
                campaignId,
                organizer,
                total,
                baseline,
                baseline.minus(total),
                AwardEvent.Share.of(suppliers),
                reasons,
                conditions(),
                AwardEvent.Alternative.of(considered),
                remainder,
                proposedAt);
    }

    private List<Text> conditions() {
        return considered.stream()
                .filter(ConsideredScenario::proposed)
                .flatMap(scenario -> scenario.conditions().stream())
                .toList();
    }

    /** The members have carried it; it stands still from then. */
    AwardEvent ratify(Instant decidedAt, Duration standstill, List<String> bidders) {
        state = after(AwardAct.RATIFY);
        ratifiedAt = decidedAt;
        standstillUntil = decidedAt.plus(standstill);
        return new AwardEvent.Ratified(
                id, tenderId, campaignId, organizer, ratifiedAt, standstillUntil, wonLots(), bidders);
    }

    private List<AwardEvent.WonLot> wonLots() {
        return lots.stream()
                .map(lot -> new AwardEvent.WonLot(lot.id(), lot.title(), AwardEvent.Share.of(winnersOf(lot))))
                .toList();
    }

    /** What of a lot it gives to whom. */
    List<AwardedSupplier> winnersOf(Lot lot) {
        return only(Portion.ofItems(lot.itemIds()));
    }

    /** @throws Problem 409 outside of the standstill */
    void requireStandstill(Instant now) {
        after(AwardAct.COMPLAIN);
        if (standstillUntil != null && !now.isBefore(standstillUntil)) {
            throw new Problem(AwardProblem.STANDSTILL_OVER, standstillUntil.toString());
        }
    }

    /** @throws Problem 403 if the representative proposed it: somebody else has to decide on complaints about it */
    void requireOtherThanProposer(String login) {
        if (login.equals(proposedBy)) {
            throw new Problem(AwardProblem.FOUR_EYES);
        }
    }

    /** Whether the standstill is over and nothing has come of it yet. */
    boolean isDue(Instant now) {
        return state == AwardState.RATIFIED && standstillUntil != null && !now.isBefore(standstillUntil);
    }

    /** Open complaints block all of its lots; or not any more. */
    void block(boolean all) {
        blocked = all;
    }

    boolean has(Portion portion) {
        return suppliers.stream().anyMatch(supplier -> supplier.only(portion).isPresent());
    }

    /** What falls with a winner that drops out: all of a proposal on which the members vote, later the winner's part. */
    Portion fallingWith(String supplierId) {
        return state == AwardState.PENDING ? (winner, line) -> true : Portion.ofSupplier(supplierId);
    }

    /**
     * Divides it, at the prices that were proposed.
     *
     * @param portion at least one of its lines
     * @return the portion, as an award that stands where this one stands; the award itself if nothing else would be left of it
     */
    Award separate(Portion portion, Tender tender) {
        if (!has(portion.negated())) {
            return this;
        }
        Award part = new Award();
        part.id = Ids.next();
        part.tenderId = tenderId;
        part.campaignId = campaignId;
        part.scenarioId = scenarioId;
        part.organizer = organizer;
        part.continues = root();
        part.remainder = remainder;
        part.state = state;
        part.reasons = reasons;
        part.considered = considered;
        part.proposedBy = proposedBy;
        part.proposedAt = proposedAt;
        part.ratifiedAt = ratifiedAt;
        part.standstillUntil = standstillUntil;
        part.confirmedAt = confirmedAt;
        part.endReason = endReason;
        part.endExplanation = endExplanation;
        part.take(only(portion), tender);
        part.baseline = Awarded.baselineOf(part.items(), tender);
        baseline = baseline.minus(part.baseline);
        take(only(portion.negated()), tender);
        List<UUID> kept = itemIds();
        part.waived =
                waived.stream().filter(item -> !kept.contains(item.itemId())).toList();
        waived = waived.stream().filter(item -> kept.contains(item.itemId())).toList();
        return part;
    }

    private List<AwardedSupplier> only(Portion portion) {
        return suppliers.stream()
                .flatMap(supplier -> supplier.only(portion).stream())
                .toList();
    }

    private void take(List<AwardedSupplier> some, Tender tender) {
        blocked = false;
        suppliers = some;
        total = some.stream().map(AwardedSupplier::total).reduce(Money::plus).orElseThrow();
        lots = lotsOf(tender.lots());
    }

    private List<Lot> lotsOf(List<Lot> all) {
        return all.stream().filter(lot -> has(Portion.ofItems(lot.itemIds()))).toList();
    }

    AwardEvent division(Award part) {
        return new AwardEvent.Divided(id, tenderId, campaignId, root(), part.id, part.itemIds(), part.total);
    }

    /** @param otherItems of the tender, which are decided by other awards */
    AwardEvent confirm(Tender tender, List<UUID> otherItems, Instant now) {
        state = after(AwardAct.ACTIVATE);
        tender.awardInPart();
        confirmedAt = now;
        return new AwardEvent.Confirmed(
                id,
                continues,
                tenderId,
                campaignId,
                organizer,
                tender.title(),
                tender.mandate().ceiling(),
                tender.needs(),
                tender.mandate().feePercent(),
                suppliers.stream().map(AwardEvent.Winner::of).toList(),
                otherItems,
                tender.mandate().gainSharing(),
                tender.rules().contract(),
                now);
    }

    /** @param act by which it comes to nothing */
    void cancel(AwardAct act, String reason, @Nullable String explanation) {
        state = after(act);
        endReason = reason;
        endExplanation = explanation;
    }

    /** Nobody else is left, or looked for. */
    void fail(String reason, @Nullable String explanation) {
        state = after(AwardAct.FAIL);
        endReason = reason;
        endExplanation = explanation;
    }

    /** The same conditions are being solved again without the supplier that dropped out. */
    void followBy(Scenario next) {
        nextScenarioId = next.id();
    }

    /** @param partial whether something of what was proposed with it still stands */
    AwardEvent cancellation(boolean partial) {
        return new AwardEvent.Cancelled(
                id,
                continues,
                tenderId,
                campaignId,
                Objects.requireNonNull(endReason),
                itemIds(),
                partial,
                nextScenarioId);
    }

    /**
     * @param lost the items that nobody has now
     * @param partial whether something of what was proposed with it still stands
     */
    AwardEvent failure(List<UUID> lost, boolean partial) {
        return new AwardEvent.Unsuccessful(
                id, continues, tenderId, campaignId, Objects.requireNonNull(endReason), lost, partial);
    }

    private AwardState after(AwardAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                AwardProblem.AWARD_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    /** What was proposed with it; itself if it was not divided from another one. */
    UUID root() {
        return continues == null ? id : continues;
    }

    /** How much it awards of which items, in the order of their ids. */
    List<OpenItem> items() {
        Map<UUID, Quantity> items = new TreeMap<>();
        suppliers.stream()
                .flatMap(supplier -> supplier.lines().stream())
                .forEach(line -> items.merge(line.itemId(), line.quantity(), Quantity::plus));
        return items.entrySet().stream()
                .map(entry -> new OpenItem(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What it leaves of the demand for its items, because members do not want that at its prices. */
    List<OpenItem> waived() {
        return waived;
    }

    List<UUID> itemIds() {
        return items().stream().map(OpenItem::itemId).toList();
    }

    boolean isWinner(String supplierId) {
        return has(Portion.ofSupplier(supplierId));
    }

    public UUID id() {
        return id;
    }

    public UUID tenderId() {
        return tenderId;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID scenarioId() {
        return scenarioId;
    }

    String organizer() {
        return organizer;
    }

    public AwardState state() {
        return state;
    }

    Money total() {
        return total;
    }

    Money baseline() {
        return baseline;
    }

    Text reasons() {
        return reasons;
    }

    public List<AwardedSupplier> suppliers() {
        return suppliers;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable Instant ratifiedAt() {
        return ratifiedAt;
    }

    public @Nullable Instant standstillUntil() {
        return standstillUntil;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    @Nullable
    UUID continues() {
        return continues;
    }

    boolean isRemainder() {
        return remainder;
    }

    boolean isBlocked() {
        return blocked;
    }

    List<Lot> lots() {
        return lots;
    }

    List<ConsideredScenario> considered() {
        return considered;
    }

    @Nullable
    String endExplanation() {
        return endExplanation;
    }

    @Nullable
    UUID nextScenarioId() {
        return nextScenarioId;
    }

    long version() {
        return version;
    }
}
