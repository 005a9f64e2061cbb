package coop.grappe.supplier.award;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;

/** Where a scenario stands, and by which finding it gets where. */
public enum ScenarioState {
    COMPUTING("computing"),
    OPTIMAL("optimal"),
    FEASIBLE("feasible"),
    INFEASIBLE("infeasible"),
    FAILED("failed");

    private static final Map<ScenarioAct, Map<ScenarioState, ScenarioState>> TABLE = Map.of(
            ScenarioAct.PROVE, Map.of(COMPUTING, OPTIMAL),
            ScenarioAct.STOP_SHORT, Map.of(COMPUTING, FEASIBLE),
            ScenarioAct.REFUTE, Map.of(COMPUTING, INFEASIBLE),
            ScenarioAct.GIVE_UP, Map.of(COMPUTING, FAILED));

    @EnumeratedValue
    private final String word;

    ScenarioState(String word) {
        this.word = word;
    }

    /** The state after a finding; empty if there is nothing to find out any more. */
    public Optional<ScenarioState> after(ScenarioAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** The finding that leads here. */
    ScenarioAct finding() {
        return switch (this) {
            case OPTIMAL -> ScenarioAct.PROVE;
            case FEASIBLE -> ScenarioAct.STOP_SHORT;
            case INFEASIBLE -> ScenarioAct.REFUTE;
            case FAILED, COMPUTING -> ScenarioAct.GIVE_UP;
        };
    }

    /** Whether it has allocations that can be proposed. */
    boolean isSolved() {
        return this == OPTIMAL || this == FEASIBLE;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
