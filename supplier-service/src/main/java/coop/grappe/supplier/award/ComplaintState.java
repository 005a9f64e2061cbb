package coop.grappe.supplier.award;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a complaint stands, and by which act it gets where. */
public enum ComplaintState {
    OPEN("open", "déposée"),
    ANSWERED("answered", "répondue"),
    DISMISSED("dismissed", "rejetée"),
    UPHELD("upheld", "accueillie"),
    WITHDRAWN("withdrawn", "retirée");

    private static final Map<ComplaintAct, Map<ComplaintState, ComplaintState>> TABLE = Map.ofEntries(
            entry(ComplaintAct.ANSWER, Map.of(OPEN, ANSWERED)),
            entry(ComplaintAct.DISMISS, Map.of(OPEN, DISMISSED, ANSWERED, DISMISSED)),
            entry(ComplaintAct.UPHOLD, Map.of(OPEN, UPHELD, ANSWERED, UPHELD)),
            entry(ComplaintAct.WITHDRAW, Map.of(OPEN, WITHDRAWN, ANSWERED, WITHDRAWN)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    ComplaintState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    public Optional<ComplaintState> after(ComplaintAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** Whether it blocks its lots. */
    boolean isPending() {
        return this == OPEN || this == ANSWERED;
    }

    @JsonValue
    public String word() {
        return word;
    }

    Text label() {
        return label;
    }
}
