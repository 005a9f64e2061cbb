package coop.grappe.member.campaign;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One act of buying together. A federation's negotiator drafts it with its charter and items and opens it; members adhere and
 * submit needs until the deadline; closing freezes their demand and sends it to market. From then on it follows its tender, the
 * decision on its award and the contracts, until it is completed, cancelled or unsuccessful.
 */
@Entity
public class Campaign {

    @Id
    private UUID id;

    private String organizer;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Embedded
    private Text title;

    private int charterVersion;
    private Instant collectingUntil;

    @Embedded
    private CollectiveMinimum collectiveMinimum;

    @Embedded
    private BelowMinimum belowMinimum;

    private int extensionsUsed;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable IndicativeDates indicativeDates;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reminders;

    private @Nullable UUID duplicateOf;
    private @Nullable Instant closedAt;
    private @Nullable UUID awardId;
    private @Nullable String endReason;

    @Version
    private long version;

    protected Campaign() {}

    static Campaign drafted(String organizer, CampaignPlan plan, Instant now) {
        CampaignRules.check(plan, now);
        Campaign campaign = new Campaign();
        campaign.id = Ids.next();
        campaign.organizer = organizer;
        campaign.state = CampaignState.DRAFT;
        campaign.title = plan.title();
        campaign.charterVersion = 1;
        campaign.collectingUntil = plan.collectingUntil();
        campaign.collectiveMinimum = plan.collectiveMinimum();
        campaign.belowMinimum = plan.belowMinimum();
        campaign.indicativeDates = plan.indicativeDates();
        campaign.reminders =
                plan.remindedBefore().stream().distinct().map(IsoDuration::of).toList();
        return campaign;
    }

    /** A draft with the same rules, for another season. */
    Campaign duplicate(Duplication duplication, CharterTerms terms, Instant now) {
        Campaign copy = drafted(organizer, duplication.planOf(this, terms), now);
        copy.duplicateOf = id;
        return copy;
    }

    /** Says anew what is hoped for, as long as the campaign is not over. */
    void hopeFor(IndicativeDates dates) {
        after(CampaignAct.PLAN);
        Violations violations = new Violations(CampaignProblem.class);
        dates.check(collectingUntil, violations);
        violations.throwIfAny();
        indicativeDates = dates;
    }

    /** Of the reminders whose time has come, the one nearest to the deadline, as it was written. */
    public Optional<String> dueReminder(Instant now) {
        if (state != CampaignState.COLLECTING || !now.isBefore(collectingUntil)) {
            return Optional.empty();
        }
        return reminders.stream()
                .filter(before -> !now.isBefore(collectingUntil.minus(Duration.parse(before))))
                .min(Comparator.comparing(Duration::parse));
    }

    /** The next version of the rules; only in draft, before anybody has accepted one. */
    Charter amendCharter(CharterTerms terms, Instant now) {
        requireWriting();
        Violations violations = new Violations(CampaignProblem.class);
        CampaignRules.check(terms, "", collectingUntil, violations);
        violations.throwIfAny();
        charterVersion++;
        return Charter.written(id, charterVersion, terms, now);
    }

    /** @throws Problem 409 if items can no longer be written */
    void requireWriting() {
        after(CampaignAct.WRITE);
    }

    CampaignEvent open(long items, Instant now) {
        CampaignState opened = after(CampaignAct.OPEN);
        if (items == 0) {
            throw new Problem(CampaignProblem.ITEMS_MISSING);
        }
        requireBeforeDeadline(now);
        state = opened;
        return new CampaignEvent.Opened(id, organizer, title, charterVersion, collectingUntil);
    }

    /** @throws Problem 409 unless members may adhere and change their needs at this instant */
    public void requireCollecting(Instant now) {
        after(CampaignAct.COLLECT);
        requireBeforeDeadline(now);
    }

    /** Whether contracts are in force: whoever joins now joins late. */
    public boolean isJoinedLate() {
        return state.after(CampaignAct.JOIN_LATE).isPresent();
    }

    /** @throws Problem 409 unless members may adhere at this instant: while collecting, or late if the charter lets them */
    public void requireJoinable(CharterTerms charter, Instant now) {
        if (!isJoinedLate()) {
            requireCollecting(now);
        } else if (charter.lateJoining() == null) {
            throw new Problem(CampaignProblem.LATE_JOINING);
        }
    }

    CampaignEvent extendTo(Instant later, Instant mandateExpires, Instant now) {
        after(CampaignAct.EXTEND);
        requireBeforeDeadline(now);
        Violations violations = new Violations(CampaignProblem.class)
                .check(later.isAfter(collectingUntil), "collectingUntil", "deadline.later", collectingUntil.toString())
                .check(
                        later.isBefore(mandateExpires),
                        "collectingUntil",
                        "deadline.mandate",
                        mandateExpires.toString());
        violations.throwIfAny();
        collectingUntil = later;
        return new CampaignEvent.Extended(id, collectingUntil);
    }

    /** Whether the clock has to decide what becomes of it. */
    public boolean isDue(Instant now) {
        return state == CampaignState.COLLECTING && !now.isBefore(collectingUntil);
    }

    public boolean isMinimumMetBy(Collected collected) {
        return collectiveMinimum.isMetBy(collected);
    }

    /** Whether the charter lets collecting go on by itself, and the mandate lasts beyond the next deadline. */
    public boolean mayExtendItself(Instant mandateExpires, Instant now) {
        return extensionsUsed < belowMinimum.times() && extended(now).isBefore(mandateExpires);
    }

    private Instant extended(Instant now) {
        Instant next = collectingUntil.plus(belowMinimum.extension());
        return next.isAfter(now) ? next : now.plus(belowMinimum.extension());
    }

    /** What the charter foresees at the deadline below the minimum. */
    public CampaignEvent extendItself(Instant now) {
        after(CampaignAct.EXTEND);
        extensionsUsed++;
        collectingUntil = extended(now);
        return new CampaignEvent.Extended(id, collectingUntil);
    }

    /** @throws Problem 409 out of state, or below the collective minimum with what is missing */
    public void close(Collected collected, Instant now) {
        CampaignState closed = after(CampaignAct.CLOSE);
        if (!isMinimumMetBy(collected)) {
            throw CampaignRules.belowMinimum(collectiveMinimum, collected);
        }
        state = closed;
        closedAt = now;
    }

    void publishTender() {
        state = after(CampaignAct.PUBLISH_TENDER);
    }

    void proposeAward(UUID award) {
        state = after(CampaignAct.PROPOSE_AWARD);
        awardId = award;
    }

    /** Nothing that was proposed stands any more. */
    void cancelAward() {
        state = after(CampaignAct.CANCEL_AWARD);
        awardId = null;
    }

    /** What stands of all that was proposed. */
    void decideOn(UUID award) {
        awardId = award;
    }

    public void contract() {
        state = after(CampaignAct.CONTRACT);
    }

    CampaignEvent complete() {
        state = after(CampaignAct.COMPLETE);
        return new CampaignEvent.Completed(id);
    }

    CampaignEvent cancel(String reason) {
        state = after(CampaignAct.CANCEL);
        endReason = reason;
        return new CampaignEvent.Cancelled(id, reason);
    }

    CampaignEvent fail(String reason) {
        state = after(CampaignAct.FAIL);
        endReason = reason;
        return new CampaignEvent.Unsuccessful(id, reason);
    }

    private void requireBeforeDeadline(Instant now) {
        if (!now.isBefore(collectingUntil)) {
            throw new Problem(CampaignProblem.COLLECTING_OVER, collectingUntil.toString());
        }
    }

    private CampaignState after(CampaignAct act) {
        return state.after(act).orElseThrow(() -> CampaignRules.refusal(state));
    }

    public UUID id() {
        return id;
    }

    public String organizer() {
        return organizer;
    }

    public CampaignState state() {
        return state;
    }

    public Text title() {
        return title;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long version() {
        return version;
    }

    public Instant collectingUntil() {
        return collectingUntil;
    }

    int charterVersion() {
        return charterVersion;
    }

    CollectiveMinimum collectiveMinimum() {
        return collectiveMinimum;
    }

    BelowMinimum belowMinimum() {
        return belowMinimum;
    }

    @Nullable
    IndicativeDates indicativeDates() {
        return indicativeDates;
    }

    /** Periods before the deadline, in ISO 8601. */
    List<String> reminders() {
        return reminders;
    }

    @Nullable
    UUID duplicateOf() {
        return duplicateOf;
    }

    int extensionsUsed() {
        return extensionsUsed;
    }

    @Nullable
    UUID awardId() {
        return awardId;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}
