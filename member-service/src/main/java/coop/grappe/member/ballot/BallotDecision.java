package coop.grappe.member.ballot;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Decides a ballot that is over, in the transaction that has locked it. */
@ApplicationScoped
class BallotDecision {

    private final Ballots ballots;
    private final Votes votes;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    BallotDecision(Ballots ballots, Votes votes, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.ballots = ballots;
        this.votes = votes;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void atDeadline(UUID ballotId) {
        ifOver(ballots.locked(ballotId).orElseThrow());
    }

    /** @param ballot locked by the present transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    void ifOver(Ballot ballot) {
        Instant now = clock.now();
        if (ballot.isOverAt(now)) {
            outbox.publish(ballot.decide(votes.count(ballot.id()), now));
            audit.record("ballots." + ballot.state().word(), "ballots/" + ballot.id(), ballot.organizer());
        }
    }
}
