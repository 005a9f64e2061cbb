package coop.grappe.supplier.negotiation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a round stands, and by which act it gets where. */
enum RoundState {
    OPEN("open", "ouvert"),
    CLOSED("closed", "clos"),
    OPENED("opened", "dépouillé"),
    CANCELLED("cancelled", "annulé");

    private static final Map<RoundAct, Map<RoundState, RoundState>> TABLE = Map.of(
            RoundAct.OFFER, Map.of(OPEN, OPEN),
            RoundAct.CLOSE, Map.of(OPEN, CLOSED),
            RoundAct.HAND_IN, Map.of(CLOSED, CLOSED),
            RoundAct.OPEN, Map.of(CLOSED, OPENED),
            RoundAct.CANCEL, Map.of(OPEN, CANCELLED, CLOSED, CANCELLED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    RoundState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<RoundState> after(RoundAct act) {
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
