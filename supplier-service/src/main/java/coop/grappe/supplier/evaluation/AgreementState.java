package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where points that a committee agrees on stand, and by which act they get where. */
public enum AgreementState {
    PROPOSED("proposed", "proposés"),
    AGREED("agreed", "convenus");

    private static final Map<AgreementAct, Map<AgreementState, AgreementState>> TABLE = Map.of(
            AgreementAct.PROPOSE_AGAIN, Map.of(PROPOSED, PROPOSED, AGREED, PROPOSED),
            AgreementAct.CONFIRM, Map.of(PROPOSED, PROPOSED),
            AgreementAct.SETTLE, Map.of(PROPOSED, AGREED));

    @EnumeratedValue
    private final String word;

    private final Text label;

    AgreementState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<AgreementState> after(AgreementAct act) {
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
