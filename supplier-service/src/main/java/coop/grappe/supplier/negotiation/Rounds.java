package coop.grappe.supplier.negotiation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.OngoingNegotiation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rounds of all tenders. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<NegotiationRound, UUID>, OngoingNegotiation {

    private static final List<RoundState> GOING_ON = List.of(RoundState.OPEN, RoundState.CLOSED);

    @Override
    public Kind kind() {
        return Kind.ROUND;
    }

    @Override
    public void requireNoneOpen(UUID tenderId) {
        if (!goingOnOf(tenderId).isEmpty()) {
            throw new Problem(NegotiationProblem.ROUND_RUNNING);
        }
    }

    /** How many have offered is nobody’s business until the deadline. */
    @Override
    public boolean sealsLog(UUID tenderId) {
        return count("tenderId = ?1 and state = ?2", tenderId, RoundState.OPEN) > 0;
    }

    /** Locks a round and reads it anew. Its tender is locked first. */
    void lock(NegotiationRound round) {
        getEntityManager().refresh(round, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Reads it anew; with the tender held nobody closes it in between. */
    void refresh(NegotiationRound round) {
        getEntityManager().refresh(round);
    }

    List<NegotiationRound> goingOnOf(UUID tenderId) {
        return list("tenderId = ?1 and state in ?2 order by number", tenderId, GOING_ON);
    }

    /** Those that count towards how many were published. */
    long heldOf(UUID tenderId) {
        return count("tenderId = ?1 and state <> ?2", tenderId, RoundState.CANCELLED);
    }

    List<NegotiationRound> of(UUID tenderId) {
        return list("tenderId = ?1 order by number", tenderId);
    }

    List<NegotiationRound> of(UUID tenderId, PageRequest page) {
        return find("tenderId = ?1 and id > ?2 order by id", tenderId, page.afterId())
                .page(0, page.limitPlusOne())
                .list();
    }

    List<UUID> dueAt(Instant now) {
        return find("state = ?1 and deadline <= ?2 order by id", RoundState.OPEN, now).page(0, 50).list().stream()
                .map(NegotiationRound::id)
                .toList();
    }
}
