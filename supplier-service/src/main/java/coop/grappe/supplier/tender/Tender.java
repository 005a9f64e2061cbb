package coop.grappe.supplier.tender;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A call for bids. It is drafted from a closed campaign's demand; the negotiator cuts lots, sets criteria and publishes; suppliers
 * ask and submit until the deadline; bids are opened, judged and awarded. What was cancelled of an award sends it back to the
 * comparison of scenarios; it is complete once all that can be awarded is in force.
 */
@Entity
public class Tender {

    @Id
    private UUID id;

    private UUID campaignId;
    private String organizer;

    @Enumerated(EnumType.STRING)
    private TenderState state;

    @Embedded
    private Text title;

    @Embedded
    private Money baseline;

    private long needs;

    @JdbcTypeCode(SqlTypes.JSON)
    private Mandate mandate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TenderItem> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Lot> lots;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Criterion> criteria;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JudgingRules judging;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Evaluator> committee;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Amendment> amendments;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Breakpoints> breakpoints;

    @Enumerated(EnumType.STRING)
    private @Nullable Procedure procedure;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable AuctionRules auctionRules;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ProcedureRules procedureRules;

    private int awaitedParts;
    private boolean partlyAwarded;
    private @Nullable Instant publishedAt;
    private @Nullable Instant enquiriesUntil;
    private @Nullable Instant submissionDeadline;
    private @Nullable Instant openedAt;
    private @Nullable String endReason;

    @Version
    private long version;

    protected Tender() {}

    static Tender draftedFrom(CampaignClosed campaign) {
        Tender tender = new Tender();
        tender.id = Ids.next();
        tender.campaignId = campaign.campaignId();
        tender.organizer = campaign.organizer();
        tender.state = TenderState.PLANNED;
        tender.title = campaign.title();
        tender.baseline = campaign.baseline();
        tender.needs = campaign.needs();
        tender.mandate = campaign.charter().mandate();
        tender.awaitedParts = campaign.parts();
        tender.items = List.of();
        tender.take(campaign);
        tender.criteria = List.of(new Criterion("price", new Text("Prix", "Price"), CriterionKind.PRICE, 100));
        tender.amendments = List.of();
        tender.breakpoints = List.of();
        return tender;
    }

    /** Takes up the next part of a closed demand, whose parts come in their order; as long as one is missing nothing can be prepared. */
    void take(CampaignClosed part) {
        if (part.part() != part.parts() - awaitedParts + 1) {
            throw new IllegalArgumentException(
                    "Part %d of %d comes out of its turn".formatted(part.part(), part.parts()));
        }
        awaitedParts--;
        items = Stream.concat(items.stream(), part.items().stream()).toList();
        List<UUID> all = items.stream().map(TenderItem::itemId).toList();
        lots = List.of(new Lot(Ids.next(), new Text("Tous les articles", "All items"), all));
    }

    void cutInto(LotPlan plan) {
        state = after(TenderAct.PREPARE);
        requireWhole();
        lots = plan.over(items);
    }

    void judgeBy(CriterionPlan plan) {
        state = after(TenderAct.PREPARE);
        plan.check(lots, baseline.currency());
        criteria = List.copyOf(plan.criteria());
        judging = plan.rules();
    }

    /**
     * Names who judges the bids.
     *
     * @throws Problem 409 if the bids are opened and someone would be removed
     */
    public void nameCommittee(List<Evaluator> named) {
        TenderState unchanged = after(TenderAct.NAME_COMMITTEE);
        if (unchanged == TenderState.OPENED && !named.containsAll(committee())) {
            throw new Problem(TenderProblem.COMMITTEE_SHRINKS);
        }
        committee = List.copyOf(named);
    }

    /** @throws Problem 400 if these are not thresholds for items of this tender */
    void tierBy(BreakpointPlan plan) {
        state = after(TenderAct.PREPARE);
        requireWhole();
        Violations violations = new Violations(TenderProblem.class);
        Breakpoints.check(plan.breakpoints(), items, violations);
        violations.throwIfAny();
        breakpoints = with(plan.breakpoints(), List.of());
    }

    /** @return the later ones instead of the earlier ones for the same items; none where suppliers choose */
    private static List<Breakpoints> with(List<Breakpoints> later, List<Breakpoints> earlier) {
        Map<UUID, Breakpoints> byItem = new LinkedHashMap<>();
        earlier.forEach(one -> byItem.put(one.itemId(), one));
        later.forEach(one -> byItem.put(one.itemId(), one));
        return byItem.values().stream()
                .filter(one -> !one.thresholds().isEmpty())
                .toList();
    }

    private void requireWhole() {
        if (awaitedParts > 0) {
            throw new Problem(TenderProblem.DEMAND_ARRIVING, awaitedParts);
        }
    }

    /** @throws Problem 409 unless suppliers may still be invited at this instant */
    void requireInviting(Instant now) {
        after(TenderAct.INVITE);
        requireBeforeDeadline(now);
    }

    TenderEvent publish(PublicationPlan plan, Instant now) {
        TenderState published = after(TenderAct.PUBLISH);
        requireWhole();
        TenderRules.check(plan, mandate, now);
        if (!judging().fit(lots)) {
            throw new Problem(TenderProblem.PRICE_SCALES_STALE);
        }
        state = published;
        procedure = plan.procedure();
        enquiriesUntil = plan.enquiriesUntil();
        submissionDeadline = plan.submissionDeadline();
        auctionRules = plan.auction();
        procedureRules = plan.rulesUnder(mandate);
        publishedAt = now;
        return new TenderEvent.Published(id, campaignId, plan.submissionDeadline());
    }

    /** @throws Problem 409 unless suppliers may ask at this instant */
    void requireEnquiring(Instant now) {
        after(TenderAct.ASK);
        if (enquiriesUntil != null && !now.isBefore(enquiriesUntil)) {
            throw new Problem(TenderProblem.ENQUIRIES_OVER, enquiriesUntil.toString());
        }
    }

    /** @throws Problem 409 unless questions may still be answered */
    void requireAnswering() {
        after(TenderAct.ANSWER);
    }

    /**
     * @param violations of what is outside this tender; they are told together with those of its own
     * @param leastTime that suppliers have after a change of what is asked
     */
    TenderEvent amend(AmendmentPlan plan, Violations violations, Duration leastTime, Instant now) {
        state = after(TenderAct.AMEND);
        requireBeforeDeadline(now);
        TenderRules.check(plan, this, violations, now.plus(leastTime));
        submissionDeadline = plan.submissionDeadline();
        enquiriesUntil = plan.enquiriesUntil() == null ? enquiriesUntil : plan.enquiriesUntil();
        lots = LotTitle.over(lots, plan.lots());
        breakpoints = with(plan.breakpoints(), breakpoints);
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(Amendment.of(plan, now));
        amendments = List.copyOf(more);
        return new TenderEvent.Amended(id, campaignId, plan.submissionDeadline(), plan.changesWhatIsAsked());
    }

    /** Whether price schedules must have other thresholds than when a bid was submitted, which nobody can look into. */
    public boolean hasOtherBreakpointsSince(Instant submitted) {
        return amendments.stream()
                .anyMatch(amendment -> !amendment.breakpoints().isEmpty()
                        && amendment.publishedAt().isAfter(submitted));
    }

    /** @throws Problem 409 unless documents may be attached, for the publication or for an amendment */
    void requireAttaching(Instant now) {
        after(TenderAct.ATTACH);
        requireBeforeDeadline(now);
    }

    /** The kinds of documents that a supplier has to have verified to bid. */
    public List<String> qualificationsAsked() {
        return procedure == Procedure.RESTRICTED ? rules().qualifications() : List.of();
    }

    /** @throws Problem 409 unless bids may be submitted or withdrawn at this instant */
    public void requireSubmitting(Instant now) {
        if (state != TenderState.PLANNED) {
            requireBeforeDeadline(now);
        }
        after(TenderAct.SUBMIT);
    }

    /** Whether the deadline has passed and nobody has closed it yet. */
    public boolean isDue(Instant now) {
        return state == TenderState.ACTIVE && !now.isBefore(deadline());
    }

    /** @param bids how many stand */
    public TenderEvent close(long bids) {
        state = after(TenderAct.CLOSE);
        return new TenderEvent.Closed(id, campaignId, bids);
    }

    /**
     * @param bidders how many have a bid that can be read now; without enough of them the tender was unsuccessful
     * @throws Problem 409 before the deadline
     */
    public TenderEvent open(long bidders, long bids, Instant now) {
        requireClosed();
        if (bidders < rules().minimumBids()) {
            after(TenderAct.OPEN);
            return fail(bids == 0 ? "no-bids" : "too-few-bids");
        }
        state = after(TenderAct.OPEN);
        openedAt = now;
        return new TenderEvent.Opened(id, campaignId, bids, now);
    }

    /** @throws Problem 409 unless trustees may hand their shares in: after the deadline, before the opening */
    public void requireHandingIn() {
        requireClosed();
        after(TenderAct.HAND_IN);
    }

    private void requireClosed() {
        if (state == TenderState.ACTIVE) {
            throw new Problem(TenderProblem.STILL_SEALED, deadline().toString());
        }
    }

    /** Whether the charter names the organization as one that opens the bids. */
    public boolean hasTrustee(String organization) {
        Trusteeship trusteeship = mandate.trusteeship();
        return trusteeship != null && trusteeship.names(organization);
    }

    /** @throws Problem 409 unless bids are being judged */
    public void requireJudging() {
        after(TenderAct.JUDGE);
    }

    /**
     * By what rules lots are auctioned now.
     *
     * @return empty if no auctions were published
     * @throws Problem 409 unless bids are opened and not evaluated yet
     */
    public Optional<AuctionRules> auctioning() {
        requireJudging();
        return Optional.ofNullable(auctionRules);
    }

    public void evaluate() {
        state = after(TenderAct.EVALUATE);
    }

    /** @throws Problem 409 unless scenarios are being compared */
    public void requireComparing() {
        after(TenderAct.COMPARE);
    }

    /**
     * @param total what the proposed award costs
     * @throws Problem 409 above the mandate's ceiling or after its expiry
     */
    public void award(Money total, Instant now) {
        TenderState awarded = after(TenderAct.AWARD);
        TenderRules.checkWithin(mandate, total, now);
        state = awarded;
    }

    /** An award, or a part of it, came to nothing: scenarios are compared again for what it had. */
    public void release() {
        state = after(TenderAct.RELEASE);
    }

    /** Nothing is left to compare scenarios for, though what is awarded is not in force yet. */
    public void forgo() {
        state = after(TenderAct.FORGO);
    }

    /** A part of the award is in force: the tender cannot be given up as a whole any more. */
    public void awardInPart() {
        partlyAwarded = true;
    }

    /** Everything that can be awarded is in force. */
    public void complete() {
        state = after(TenderAct.COMPLETE);
    }

    public TenderEvent fail(String reason) {
        state = after(TenderAct.FAIL);
        endReason = reason;
        return new TenderEvent.Unsuccessful(id, campaignId, reason);
    }

    TenderEvent cancel(String reason) {
        TenderState cancelled = after(TenderAct.CANCEL);
        if (partlyAwarded) {
            throw new Problem(TenderProblem.PARTLY_AWARDED);
        }
        state = cancelled;
        endReason = reason;
        return new TenderEvent.Cancelled(id, campaignId, reason);
    }

    boolean isPartlyAwarded() {
        return partlyAwarded;
    }

    boolean canBeCancelled() {
        return !partlyAwarded && state.after(TenderAct.CANCEL).isPresent();
    }

    private void requireBeforeDeadline(Instant now) {
        if (submissionDeadline != null && !now.isBefore(submissionDeadline)) {
            throw new Problem(TenderProblem.DEADLINE_PASSED, submissionDeadline.toString());
        }
    }

    private Instant deadline() {
        return Objects.requireNonNull(submissionDeadline, "a published tender has a deadline");
    }

    private TenderState after(TenderAct act) {
        return state.after(act).orElseThrow(() -> TenderRules.refusal(state));
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public TenderState state() {
        return state;
    }

    public Text title() {
        return title;
    }

    public Money baseline() {
        return baseline;
    }

    /** How many committed needs the demand is the sum of. */
    public long needs() {
        return needs;
    }

    public Mandate mandate() {
        return mandate;
    }

    public List<TenderItem> items() {
        return items;
    }

    public List<Lot> lots() {
        return lots;
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    /** How the criteria are applied. */
    public JudgingRules judging() {
        return Objects.requireNonNullElse(judging, JudgingRules.BY_LOWEST_PRICE);
    }

    /** Who judges the bids; every evaluator of the organizer if nobody is named. */
    public List<Evaluator> committee() {
        return Objects.requireNonNullElse(committee, List.of());
    }

    /** Whether this representative, who has the role, judges the bids. */
    public boolean isJudgedBy(String organization, String login) {
        return committee().isEmpty()
                ? organization.equals(organizer)
                : committee().contains(new Evaluator(organization, login));
    }

    public List<Amendment> amendments() {
        return amendments;
    }

    /** The thresholds that price schedules must have; items without any leave them to the suppliers. */
    public List<Breakpoints> breakpoints() {
        return breakpoints;
    }

    /** @return empty if suppliers choose their own */
    public List<BigDecimal> thresholdsOf(UUID itemId) {
        return breakpoints.stream()
                .filter(one -> one.itemId().equals(itemId))
                .findFirst()
                .map(Breakpoints::thresholds)
                .orElse(List.of());
    }

    public @Nullable Procedure procedure() {
        return procedure;
    }

    public @Nullable AuctionRules auctionRules() {
        return auctionRules;
    }

    /** How it is conducted; what is usual until something else is published. */
    public ProcedureRules rules() {
        return procedureRules == null ? ProcedureRules.usual(mandate) : procedureRules;
    }

    /** Whether bids may still be improved after the opening, by bidders who do not know each other. */
    public boolean mayBeNegotiated() {
        return auctionRules != null || rules().rounds() > 0;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant enquiriesUntil() {
        return enquiriesUntil;
    }

    public @Nullable Instant submissionDeadline() {
        return submissionDeadline;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    public long version() {
        return version;
    }
}
