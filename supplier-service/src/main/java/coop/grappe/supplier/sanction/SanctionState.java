package coop.grappe.supplier.sanction;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a sanction stands, and by which act it gets where. That an imposed one has run out is told by its end, not by its state. */
public enum SanctionState {
    PROPOSED("proposed", "proposée"),
    HEARD("heard", "entendue"),
    IMPOSED("imposed", "imposée"),
    DROPPED("dropped", "abandonnée"),
    LIFTED("lifted", "levée");

    private static final Map<SanctionAct, Map<SanctionState, SanctionState>> TABLE = Map.ofEntries(
            entry(SanctionAct.STATE, Map.of(PROPOSED, HEARD)),
            entry(SanctionAct.RUN_OUT, Map.of(PROPOSED, HEARD)),
            entry(SanctionAct.IMPOSE, Map.of(HEARD, IMPOSED)),
            entry(SanctionAct.DROP, Map.of(PROPOSED, DROPPED, HEARD, DROPPED)),
            entry(SanctionAct.LIFT, Map.of(IMPOSED, LIFTED)));

    @EnumeratedValue
    private final String word;

    private final Text label;

    SanctionState(String word, String french) {
        this.word = word;
        this.label = new Text(french, word);
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<SanctionState> after(SanctionAct act) {
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
