package coop.grappe.supplier.award;

import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** The members' decision ratifies the award or cancels it. */
@ApplicationScoped
class BallotDecidedHandler implements EventHandler<BallotDecided> {

    private final AwardDecision decision;

    BallotDecidedHandler(AwardDecision decision) {
        this.decision = decision;
    }

    @Override
    public String type() {
        return "ballots.decided.v1";
    }

    @Override
    public Class<BallotDecided> payload() {
        return BallotDecided.class;
    }

    @Override
    public void apply(BallotDecided ballot) {
        decision.by(ballot);
    }
}
