package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * New prices of a contract by the formula of its terms, announced by one side for a day to come. Until that day the other side may
 * contest it, which holds it up until it agrees after all or the announcer withdraws it.
 */
@Entity
class PriceRevision {

    /** The prices of an item before and after. */
    record Line(UUID itemId, Text names, PriceSchedule before, PriceSchedule after) {}

    @Id
    private UUID id;

    private UUID contractId;
    private String announcedBy;
    private Instant announcedAt;
    private LocalDate effectiveOn;
    private UUID indexValueId;
    private String indexName;
    private LocalDate indexDay;
    private BigDecimal indexValue;
    private String indexSource;
    private BigDecimal baseValue;
    private BigDecimal unboundedPercent;
    private BigDecimal percent;

    @Enumerated(EnumType.STRING)
    private RevisionState state;

    private @Nullable String contestReason;
    private @Nullable Instant contestedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines;

    @Version
    private long version;

    protected PriceRevision() {}

    static PriceRevision announced(
            Contract contract,
            IndexFormula formula,
            IndexValue value,
            LocalDate effectiveOn,
            String announcedBy,
            Instant now) {
        PriceRevision revision = new PriceRevision();
        revision.id = Ids.next();
        revision.contractId = contract.id();
        revision.announcedBy = announcedBy;
        revision.announcedAt = now;
        revision.effectiveOn = effectiveOn;
        revision.indexValueId = value.id();
        revision.indexName = value.name();
        revision.indexDay = value.day();
        revision.indexValue = value.value();
        revision.indexSource = value.source();
        revision.baseValue = formula.base();
        revision.unboundedPercent = formula.unbounded();
        revision.percent = formula.percent();
        revision.state = RevisionState.ANNOUNCED;
        revision.lines = contract.lines().stream()
                .filter(line -> !line.isRemoved())
                .map(line -> new Line(
                        line.itemId(),
                        line.names(),
                        line.scheduleOn(effectiveOn),
                        formula.revised(line.scheduleOn(effectiveOn))))
                .toList();
        return revision;
    }

    /** @throws Problem 409 unless it is announced and its day is to come */
    void contest(String reason, Instant now) {
        requireToCome(RevisionState.ANNOUNCED, now);
        state = RevisionState.CONTESTED;
        contestReason = reason;
        contestedAt = now;
    }

    /** The side that contested it agrees after all. @throws Problem 409 unless it is contested and its day is to come */
    void agree(Instant now) {
        requireToCome(RevisionState.CONTESTED, now);
        state = RevisionState.ANNOUNCED;
    }

    /** @throws Problem 409 if it has taken effect or is withdrawn already */
    void withdraw(Instant now) {
        if (state != RevisionState.CONTESTED) {
            requireToCome(RevisionState.ANNOUNCED, now);
        }
        state = RevisionState.WITHDRAWN;
    }

    private void requireToCome(RevisionState required, Instant now) {
        if (state != required || !effectiveOn.isAfter(QuebecDay.of(now))) {
            throw new Problem(ContractProblem.REVISION_STATE, state.word(), effectiveOn.toString());
        }
    }

    CourseEvent announcement(Contract contract) {
        return new CourseEvent.PricesRevised(
                contractId,
                contract.campaignId(),
                contract.supplierId(),
                contract.organizer(),
                id,
                percent,
                effectiveOn,
                announcedAt);
    }

    CourseEvent stop(Contract contract, Instant now) {
        return new CourseEvent.RevisionStopped(
                contractId, contract.campaignId(), contract.supplierId(), contract.organizer(), id, state.word(), now);
    }

    UUID id() {
        return id;
    }

    UUID contractId() {
        return contractId;
    }

    String announcedBy() {
        return announcedBy;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String indexName() {
        return indexName;
    }

    LocalDate indexDay() {
        return indexDay;
    }

    BigDecimal indexValue() {
        return indexValue;
    }

    String indexSource() {
        return indexSource;
    }

    BigDecimal baseValue() {
        return baseValue;
    }

    /** What the index alone would have asked for. */
    BigDecimal unboundedPercent() {
        return unboundedPercent;
    }

    BigDecimal percent() {
        return percent;
    }

    RevisionState state() {
        return state;
    }

    @Nullable
    String contestReason() {
        return contestReason;
    }

    @Nullable
    Instant contestedAt() {
        return contestedAt;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
