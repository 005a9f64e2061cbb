package coop.grappe.member.ballot;

import coop.grappe.member.campaign.AwardFallen;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** A ballot on an award that came to nothing meanwhile ends without a decision. */
@ApplicationScoped
class BallotAnnulment {

    private final Ballots ballots;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    BallotAnnulment(Ballots ballots, DatabaseClock clock, Outbox outbox, Audit audit) {
        this.ballots = ballots;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void awardFell(@Observes AwardFallen award) {
        ballots.lockedOn(award.awardId())
                .filter(ballot -> ballot.state() == BallotState.OPEN)
                .ifPresent(ballot -> {
                    outbox.publish(ballot.annul(award.reason(), clock.now()));
                    audit.record("ballots.annulled", "ballots/" + ballot.id(), ballot.organizer());
                });
    }
}
