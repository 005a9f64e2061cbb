package coop.grappe.member.ballot;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a ballot stands, and by which act it gets where. */
public enum BallotState {
    OPEN("open", "ouvert"),
    CARRIED("carried", "adopté"),
    REJECTED("rejected", "rejeté"),
    INQUORATE("inquorate", "sans quorum"),
    VOID("void", "annulé");

    private static final Map<BallotAct, Map<BallotState, BallotState>> TABLE = Map.ofEntries(
            entry(BallotAct.VOTE, Map.of(OPEN, OPEN)),
            entry(BallotAct.CARRY, Map.of(OPEN, CARRIED)),
            entry(BallotAct.REJECT, Map.of(OPEN, REJECTED)),
            entry(BallotAct.LAPSE, Map.of(OPEN, INQUORATE)),
            entry(BallotAct.ANNUL, Map.of(OPEN, VOID)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    BallotState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<BallotState> after(BallotAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
