package coop.grappe.member.ballot;

import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to ballots. */
public sealed interface BallotEvent extends DomainEvent {

    UUID ballotId();

    @Override
    default String topic() {
        return "ballots";
    }

    @Override
    default String key() {
        return ballotId().toString();
    }

    /** Members may vote. */
    record Opened(UUID ballotId, UUID campaignId, UUID awardId, Instant closesAt, int roll) implements BallotEvent {
        @Override
        public String type() {
            return "ballots.opened.v1";
        }
    }

    /** Its award came to nothing meanwhile; no vote counts any more. */
    record Annulled(UUID ballotId, UUID campaignId, UUID awardId, String reason, Instant annulledAt)
            implements BallotEvent {
        @Override
        public String type() {
            return "ballots.annulled.v1";
        }
    }

    /** The members have decided, or not enough of them have voted. */
    record Decided(
            UUID ballotId,
            UUID campaignId,
            UUID awardId,
            BallotState outcome,
            int roll,
            int approve,
            int reject,
            int abstain,
            Instant decidedAt)
            implements BallotEvent {
        @Override
        public String type() {
            return "ballots.decided.v1";
        }
    }
}
