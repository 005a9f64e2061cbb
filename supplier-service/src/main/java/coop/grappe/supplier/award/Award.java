package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The scenario that the negotiator proposes to the members. A carried ballot ratifies it; it then stands still, in which time a
 * bidder may complain; after that it is active and contracts are drawn up. A ballot that does not carry it, a complaint that is
 * upheld or the end of the tender cancels it.
 */
@Entity
public class Award {

    @Id
    private UUID id;

    private UUID tenderId;
    private UUID campaignId;
    private UUID scenarioId;
    private String organizer;

    @Enumerated(EnumType.STRING)
    private AwardState state;

    @Embedded
    private Money total;

    @Embedded
    private Money baseline;

    @Embedded
    private Text reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AwardedSupplier> suppliers;

    private Instant proposedAt;
    private @Nullable Instant ratifiedAt;
    private @Nullable Instant standstillUntil;
    private @Nullable Instant confirmedAt;
    private @Nullable String endReason;

    @Version
    private long version;

    protected Award() {}

    /** @throws Problem 409 if the scenario has no allocations, or they are beyond the mandate */
    static Award proposed(
            Tender tender, Scenario scenario, List<AwardedSupplier> suppliers, Text reasons, Instant now) {
        Money total = scenario.total();
        if (total == null) {
            throw new Problem(AwardProblem.SCENARIO_UNSOLVED, scenario.state().word());
        }
        tender.award(total, now);
        Award award = new Award();
        award.id = Ids.next();
        award.tenderId = tender.id();
        award.campaignId = tender.campaignId();
        award.scenarioId = scenario.id();
        award.organizer = tender.organizer();
        award.state = AwardState.PENDING;
        award.total = total;
        award.baseline = tender.baseline();
        award.reasons = reasons;
        award.suppliers = List.copyOf(suppliers);
        award.proposedAt = now;
        return award;
    }

    AwardEvent proposal() {
        List<AwardEvent.Share> shares = suppliers.stream()
                .map(supplier -> new AwardEvent.Share(supplier.supplierId(), supplier.name(), supplier.total()))
                .toList();
        return new AwardEvent.Proposed(
                id, tenderId, campaignId, organizer, total, baseline, shares, reasons, proposedAt);
    }

    /** The members have carried it; it stands still from then. */
    void ratify(Instant decidedAt, Duration standstill) {
        state = after(AwardAct.RATIFY);
        ratifiedAt = decidedAt;
        standstillUntil = decidedAt.plus(standstill);
    }

    /** @throws Problem 409 outside of the standstill */
    void requireStandstill(Instant now) {
        after(AwardAct.COMPLAIN);
        if (standstillUntil != null && !now.isBefore(standstillUntil)) {
            throw new Problem(AwardProblem.STANDSTILL_OVER, standstillUntil.toString());
        }
    }

    /** Whether the standstill is over and nothing has come of it yet. */
    boolean isDue(Instant now) {
        return state == AwardState.RATIFIED && standstillUntil != null && !now.isBefore(standstillUntil);
    }

    AwardEvent confirm(Tender tender, Instant now) {
        state = after(AwardAct.ACTIVATE);
        tender.complete();
        confirmedAt = now;
        return new AwardEvent.Confirmed(
                id,
                tenderId,
                campaignId,
                organizer,
                tender.title(),
                tender.mandate().ceiling(),
                tender.needs(),
                tender.mandate().feePercent(),
                suppliers.stream().map(AwardEvent.Winner::of).toList(),
                now);
    }

    AwardEvent cancel(String reason) {
        state = after(AwardAct.CANCEL);
        endReason = reason;
        return new AwardEvent.Cancelled(id, tenderId, campaignId, reason);
    }

    private AwardState after(AwardAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                AwardProblem.AWARD_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
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

    AwardState state() {
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

    List<AwardedSupplier> suppliers() {
        return suppliers;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant ratifiedAt() {
        return ratifiedAt;
    }

    @Nullable
    Instant standstillUntil() {
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

    long version() {
        return version;
    }
}
