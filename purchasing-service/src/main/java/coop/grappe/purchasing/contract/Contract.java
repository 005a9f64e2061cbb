package coop.grappe.purchasing.contract;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The framework agreement with one winner of an award. It is drawn up from the award, signed by the organizer and the supplier,
 * each naming the digest of the same document, and in force from the second signature on; until then it can be given up. In force, it
 * may be amended, suspended and resumed; it ends after its last day, or after the notice of one side.
 */
@Entity
public class Contract {

    @Id
    private UUID id;

    private UUID awardId;
    private @Nullable UUID continues;
    private UUID tenderId;
    private UUID campaignId;
    private String organizer;
    private String supplierId;
    private String supplierName;

    @Embedded
    private Text title;

    @Embedded
    private Money mandateCeiling;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ContractTerms terms;

    private @Nullable LocalDate endsOn;
    private int documentVersion;
    private BigDecimal feePercent;
    private int siblings;
    private String gainSharing;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> otherItems;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    @Embedded
    private @Nullable Signature organizerSignature;

    @Embedded
    private @Nullable Signature supplierSignature;

    private Instant drawnUpAt;
    private @Nullable Instant activatedAt;
    private @Nullable Instant lapsedAt;
    private @Nullable String lapseReason;
    private @Nullable String lapseExplanation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Suspension suspension;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Termination termination;

    private @Nullable LocalDate terminatesOn;
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL)
    @OrderBy("itemId")
    private List<ContractLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected Contract() {}

    static Contract drawnUp(AwardConfirmed award, AwardConfirmed.Winner winner, Instant now) {
        Contract contract = new Contract();
        contract.id = Ids.next();
        contract.awardId = award.awardId();
        contract.continues = award.continues();
        contract.otherItems = award.otherItems();
        contract.tenderId = award.tenderId();
        contract.campaignId = award.campaignId();
        contract.organizer = award.organizer();
        contract.supplierId = winner.supplierId();
        contract.supplierName = winner.name();
        contract.title = award.title();
        contract.mandateCeiling = award.mandateCeiling();
        contract.terms = ContractTerms.STANDARD;
        contract.documentVersion = 1;
        contract.feePercent = award.feePercent();
        contract.siblings = award.suppliers().size();
        contract.gainSharing = award.gainSharing();
        contract.state = ContractState.PENDING;
        contract.drawnUpAt = now;
        winner.lines().forEach(line -> contract.lines.add(ContractLine.of(contract, line)));
        return contract;
    }

    /**
     * Begins with the terms that were published with the tender, if they make sense for what this supplier won; else with the standard
     * ones, and the organizer sets others.
     */
    boolean takesOver(ContractTerms published, LocalDate today) {
        if (!TermsReading.of(this, published, today).isEmpty()) {
            return false;
        }
        terms = published;
        endsOn = published.lastDay().orElse(null);
        return true;
    }

    ContractEvent drawing() {
        return new ContractEvent.DrawnUp(id, awardId, campaignId, supplierId, organizer, siblings);
    }

    /**
     * Sets what is agreed on beyond items, ceilings and prices. Whoever reads the document afterwards reads the new terms, so nobody has
     * signed yet.
     *
     * @throws Problem 409 once a side has signed, 400 with everything that makes no sense
     */
    void stipulate(ContractTerms agreed, LocalDate today) {
        require(ContractAct.STIPULATE);
        if (organizerSignature != null || supplierSignature != null) {
            throw new Problem(ContractProblem.TERMS_FIXED);
        }
        TermsReading.of(this, agreed, today).throwIfAny();
        terms = agreed;
        endsOn = agreed.lastDay().orElse(null);
    }

    /**
     * Signs for one of the two sides.
     *
     * @param digest of the document that the signer read
     * @return the activation, if this was the second signature
     * @throws Problem if the side has signed already, or read another document
     */
    Optional<ContractEvent> sign(String organization, String login, String digest, Instant now) {
        require(ContractAct.SIGN);
        if (!digest.equals(documentDigest())) {
            throw new Problem(ContractProblem.OTHER_DOCUMENT);
        }
        if (organization.equals(organizer)) {
            organizerSignature = firstSignature(organizerSignature, login, digest, now);
        } else {
            supplierSignature = firstSignature(supplierSignature, login, digest, now);
        }
        return organizerSignature != null && supplierSignature != null ? Optional.of(activate(now)) : Optional.empty();
    }

    private static Signature firstSignature(@Nullable Signature present, String login, String digest, Instant now) {
        if (present != null) {
            throw new Problem(ContractProblem.ALREADY_SIGNED);
        }
        return new Signature(login, now, digest);
    }

    private ContractEvent activate(Instant now) {
        go(ContractAct.ACTIVATE);
        activatedAt = now;
        return new ContractEvent.Activated(
                id, awardId, continues, campaignId, supplierId, siblings, items(), otherItems, rooms(), now);
    }

    /**
     * The supplier does not want to sign.
     *
     * @throws Problem 409 if it has signed
     */
    ContractEvent decline(String explanation, Instant now) {
        if (supplierSignature != null) {
            throw new Problem(ContractProblem.ALREADY_SIGNED);
        }
        return lapse(LapseReason.DECLINED, explanation, now);
    }

    /** Given up before both sides have signed: somebody else is to have what it gives. */
    ContractEvent lapse(LapseReason reason, String explanation, Instant now) {
        go(ContractAct.LAPSE);
        lapsedAt = now;
        lapseReason = reason.word();
        lapseExplanation = explanation;
        return new ContractEvent.Lapsed(
                id,
                awardId,
                continues,
                campaignId,
                supplierId,
                siblings,
                items(),
                otherItems,
                lapseReason,
                explanation,
                now);
    }

    private List<UUID> items() {
        return lines.stream().map(ContractLine::itemId).toList();
    }

    private List<ContractEvent.Room> rooms() {
        return lines.stream()
                .filter(line -> !line.isRemoved())
                .map(line -> new ContractEvent.Room(line.itemId(), line.room()))
                .toList();
    }

    /** Lets nobody order for a while; what is ordered goes on. */
    CourseEvent suspend(String reason, Instant now) {
        go(ContractAct.SUSPEND);
        suspension = new Suspension(reason, now);
        return new CourseEvent.Suspended(id, campaignId, supplierId, organizer, reason, now);
    }

    CourseEvent resume(Instant now) {
        go(ContractAct.RESUME);
        suspension = null;
        return new CourseEvent.Resumed(id, campaignId, supplierId, organizer, now);
    }

    /**
     * One side says that it ends the contract, as the terms allow.
     *
     * @param notice read and found to fit the terms ({@link TerminationPlan#notice})
     * @throws Problem 409 if a notice is standing
     */
    CourseEvent giveNotice(Termination notice) {
        go(ContractAct.GIVE_NOTICE);
        if (termination != null) {
            throw new Problem(
                    ContractProblem.NOTICE_GIVEN, termination.lastDay().toString());
        }
        termination = notice;
        terminatesOn = notice.lastDay();
        return new CourseEvent.TerminationAnnounced(
                id,
                campaignId,
                supplierId,
                organizer,
                notice.by(),
                notice.kind().word(),
                notice.reason(),
                notice.lastDay(),
                notice.openOrders().word(),
                notice.noticeAt());
    }

    /** @throws Problem 409 unless this side's notice is standing */
    CourseEvent withdrawNotice(String organization, Instant now) {
        go(ContractAct.WITHDRAW_NOTICE);
        if (termination == null || !termination.by().equals(organization)) {
            throw new Problem(ContractProblem.NO_NOTICE);
        }
        termination = null;
        terminatesOn = null;
        return new CourseEvent.TerminationWithdrawn(id, campaignId, supplierId, organizer, now);
    }

    /**
     * Ends the contract once its last day is over: the one of a notice, or else of its period.
     *
     * @return empty if it goes on
     */
    Optional<CourseEvent> endIfDue(Instant now) {
        LocalDate today = QuebecDay.of(now);
        if (termination != null
                && termination.lastDay().isBefore(today)
                && state.after(ContractAct.TERMINATE).isPresent()) {
            go(ContractAct.TERMINATE);
            endedAt = now;
            return Optional.of(new CourseEvent.Terminated(
                    id,
                    campaignId,
                    supplierId,
                    organizer,
                    termination.by(),
                    termination.kind().word(),
                    termination.openOrders().word(),
                    rooms(),
                    now));
        }
        if (endsOn != null
                && endsOn.isBefore(today)
                && state.after(ContractAct.EXPIRE).isPresent()) {
            go(ContractAct.EXPIRE);
            endedAt = now;
            return Optional.of(new CourseEvent.Expired(id, campaignId, supplierId, organizer, rooms(), now));
        }
        return Optional.empty();
    }

    /** Whether members owe for what its commitments lack, now that it has ended. */
    boolean leavesCommitments() {
        return state == ContractState.EXPIRED
                || state == ContractState.TERMINATED && termination != null && termination.leavesCommitments(this);
    }

    /** Whether what the supplier has not accepted is to be cancelled, now that the contract has ended. */
    public boolean cancelsOpenOrders() {
        return state == ContractState.TERMINATED
                && termination != null
                && termination.openOrders() == OpenOrders.CANCELLED;
    }

    /**
     * Takes on other clauses, as the next version of its document. Its lines are locked by the present transaction.
     *
     * @param granted what members may order more with it, by item
     * @param kind of the amendment
     * @return what is told, with the change of what those who join late may have
     */
    CourseEvent amend(Clauses other, Map<UUID, BigDecimal> granted, UUID amendmentId, String kind, Instant now) {
        go(ContractAct.AMEND);
        Map<UUID, BigDecimal> before = new LinkedHashMap<>();
        rooms().forEach(room -> before.put(room.itemId(), room.quantity().value()));
        supplierName = other.supplierName();
        terms = other.terms();
        endsOn = terms.lastDay().orElse(null);
        documentVersion++;
        for (ContractLine line : lines) {
            other.item(line.itemId()).ifPresentOrElse(line::follow, line::remove);
        }
        other.items().stream()
                .filter(item -> line(item.itemId()).isEmpty())
                .forEach(item -> lines.add(ContractLine.added(this, item)));
        List<ContractEvent.Room> changes = new ArrayList<>();
        for (ContractLine line : lines) {
            line.entitle(granted.getOrDefault(line.itemId(), BigDecimal.ZERO));
            BigDecimal change = line.room().value().subtract(before.getOrDefault(line.itemId(), BigDecimal.ZERO));
            if (change.signum() != 0) {
                changes.add(new ContractEvent.Room(line.itemId(), new Quantity(change, line.unit())));
            }
        }
        return new CourseEvent.Amended(
                id,
                campaignId,
                supplierId,
                organizer,
                amendmentId,
                kind,
                documentVersion,
                documentDigest(),
                endsOn,
                changes,
                now);
    }

    /** What it says at present. */
    Clauses clauses() {
        return new Clauses(
                supplierName,
                terms,
                lines.stream()
                        .filter(line -> !line.isRemoved())
                        .map(ContractLine::clause)
                        .toList());
    }

    int documentVersion() {
        return documentVersion;
    }

    /** The SHA-256 of the contract's canonical text, which both sides sign. */
    public String documentDigest() {
        return ContractDocument.of(this).digest();
    }

    /**
     * Refuses orders unless the contract is in force on that day.
     *
     * @param day of the order, in Québec's time
     * @throws Problem 409 if it is not signed, suspended, ended, or outside its period
     */
    public void requireOrderable(LocalDate day) {
        if (state == ContractState.SUSPENDED) {
            throw new Problem(ContractProblem.SUSPENDED);
        }
        if (state.after(ContractAct.ORDER).isEmpty()) {
            throw new Problem(ContractProblem.NOT_ACTIVE);
        }
        if (termination != null && termination.lastDay().isBefore(day)) {
            throw new Problem(ContractProblem.NOT_ACTIVE);
        }
        ContractTerms.Period period = terms.period();
        if (period != null && !period.covers(day)) {
            throw new Problem(
                    ContractProblem.OUTSIDE_PERIOD,
                    period.from().toString(),
                    period.to().toString());
        }
    }

    private void go(ContractAct act) {
        state = require(act);
    }

    ContractState require(ContractAct act) {
        return state.after(act)
                .orElseThrow(
                        () -> new Problem(ContractProblem.CONTRACT_STATE, state.word()).with("state", state.word()));
    }

    /** The line of an item, also if an amendment has taken the item out since. */
    public Optional<ContractLine> line(UUID itemId) {
        return lines.stream().filter(line -> line.itemId().equals(itemId)).findFirst();
    }

    public UUID id() {
        return id;
    }

    UUID awardId() {
        return awardId;
    }

    @Nullable
    Instant lapsedAt() {
        return lapsedAt;
    }

    @Nullable
    String lapseReason() {
        return lapseReason;
    }

    @Nullable
    String lapseExplanation() {
        return lapseExplanation;
    }

    UUID tenderId() {
        return tenderId;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizer() {
        return organizer;
    }

    public String supplierId() {
        return supplierId;
    }

    public String supplierName() {
        return supplierName;
    }

    public Text title() {
        return title;
    }

    Money mandateCeiling() {
        return mandateCeiling;
    }

    /** What was agreed on beyond items, ceilings and prices. */
    public ContractTerms terms() {
        return terms;
    }

    /** The organizer's fee in percent of what is invoiced before taxes. */
    public BigDecimal feePercent() {
        return feePercent;
    }

    ContractState state() {
        return state;
    }

    @Nullable
    Signature organizerSignature() {
        return organizerSignature;
    }

    @Nullable
    Signature supplierSignature() {
        return supplierSignature;
    }

    @Nullable
    Suspension suspension() {
        return suspension;
    }

    @Nullable
    Termination termination() {
        return termination;
    }

    /** The last day on which members may order, if there is one. */
    Optional<LocalDate> lastDay() {
        return Stream.of(Optional.ofNullable(terminatesOn), Optional.ofNullable(endsOn))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The first day on which members may order. */
    LocalDate firstDay() {
        return terms.firstDay().orElseGet(() -> QuebecDay.of(activatedAt == null ? drawnUpAt : activatedAt));
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Instant drawnUpAt() {
        return drawnUpAt;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    /** How the campaign's charter shares the gain: {@code equal-price}, {@code proportional} or {@code shapley}. */
    public String gainSharing() {
        return gainSharing;
    }

    public List<ContractLine> lines() {
        return List.copyOf(lines);
    }

    long version() {
        return version;
    }
}
