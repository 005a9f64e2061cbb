package coop.grappe.supplier.negotiation;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.supplier.bid.Bid;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One round of best and final offers. Bidders better their terms in confidence until its deadline; then the trustees hand in their shares
 * of its key, and the negotiator opens all offers at once, from when on they are what the bids offer.
 */
@Entity
public class NegotiationRound {

    private static final Duration LONGEST_NOTICE = Duration.ofHours(1);
    private static final int TENTH = 10;

    @Id
    private UUID id;

    private UUID tenderId;
    private int number;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> lotIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> bidIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RoundCut cut;

    @Embedded
    private Text message;

    private Instant startedAt;
    private Instant deadline;
    private @Nullable Instant openedAt;
    private @Nullable String endReason;

    @Version
    private long version;

    protected NegotiationRound() {}

    /** @param number among the rounds of the tender, from 1 */
    static NegotiationRound of(
            Tender tender, int number, RoundPlan plan, List<Lot> lots, List<Bid> taking, Instant now) {
        NegotiationRound round = new NegotiationRound();
        round.id = Ids.next();
        round.tenderId = tender.id();
        round.number = number;
        round.state = RoundState.OPEN;
        round.lotIds = lots.stream().map(Lot::id).toList();
        round.bidIds = taking.stream().map(Bid::id).toList();
        round.cut = plan.cut();
        round.message = plan.message();
        round.startedAt = now;
        round.deadline = plan.deadline();
        return round;
    }

    /** @throws Problem 409 unless offers are taken at this instant */
    void requireOffering(Instant now) {
        after(RoundAct.OFFER);
        if (!now.isBefore(deadline)) {
            throw new Problem(NegotiationProblem.ROUND_OVER, deadline.toString()).with("deadline", deadline);
        }
    }

    boolean isDue(Instant now) {
        return state == RoundState.OPEN && !now.isBefore(deadline);
    }

    void close() {
        state = after(RoundAct.CLOSE);
    }

    /** @throws Problem 409 unless trustees may hand their shares in: after the deadline, before the opening */
    void requireHandingIn() {
        requireClosed();
        after(RoundAct.HAND_IN);
    }

    /** @throws Problem 409 before the deadline */
    void open(Instant now) {
        requireClosed();
        state = after(RoundAct.OPEN);
        openedAt = now;
    }

    private void requireClosed() {
        if (state == RoundState.OPEN) {
            throw new Problem(NegotiationProblem.ROUND_SEALED, deadline.toString()).with("deadline", deadline);
        }
    }

    void cancel(String reason) {
        state = after(RoundAct.CANCEL);
        endReason = reason;
    }

    private RoundState after(RoundAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                                NegotiationProblem.ROUND_STATE,
                                state.label().fr(),
                                state.label().en())
                        .with("state", state.word()));
    }

    /** Whether its offers may still change bids. */
    boolean isGoingOn() {
        return state == RoundState.OPEN || state == RoundState.CLOSED;
    }

    /** When bidders are told that it closes soon: in the last tenth of its time, and the last hour. */
    Instant closingSoonAt() {
        Duration tenth = Duration.between(startedAt, deadline).dividedBy(TENTH);
        return deadline.minus(tenth.compareTo(LONGEST_NOTICE) < 0 ? tenth : LONGEST_NOTICE);
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    int number() {
        return number;
    }

    RoundState state() {
        return state;
    }

    List<Lot> lots(Tender tender) {
        return tender.lots().stream().filter(lot -> lotIds.contains(lot.id())).toList();
    }

    List<UUID> lotIds() {
        return lotIds;
    }

    /** The bids that take part. */
    List<UUID> bidIds() {
        return bidIds;
    }

    Optional<RoundCut> cut() {
        return Optional.ofNullable(cut);
    }

    Text message() {
        return message;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    long version() {
        return version;
    }
}
