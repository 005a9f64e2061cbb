package coop.grappe.supplier.award;

import static coop.grappe.supplier.award.AwardState.ACTIVE;
import static coop.grappe.supplier.award.AwardState.CANCELLED;
import static coop.grappe.supplier.award.AwardState.RATIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state of awards, scenarios and complaints, written out a second time. */
class AwardStateTest {

    private static final String NO = "-";

    private static List<String> expected(AwardAct act) {
        // pending, ratified, active, cancelled
        return switch (act) {
            case RATIFY -> row(RATIFIED, NO, NO, NO);
            case COMPLAIN -> row(NO, RATIFIED, NO, NO);
            case ACTIVATE -> row(NO, ACTIVE, NO, NO);
            case CANCEL -> row(CANCELLED, CANCELLED, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(AwardAct act) {
        List<String> found = Arrays.stream(AwardState.values())
                .map(state -> state.after(act).map(AwardState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAComputingScenarioFindsAnything(ScenarioAct act) {
        ScenarioState found = switch (act) {
            case PROVE -> ScenarioState.OPTIMAL;
            case STOP_SHORT -> ScenarioState.FEASIBLE;
            case REFUTE -> ScenarioState.INFEASIBLE;
            case GIVE_UP -> ScenarioState.FAILED;
        };
        for (ScenarioState state : ScenarioState.values()) {
            Optional<ScenarioState> expected = state == ScenarioState.COMPUTING ? Optional.of(found) : Optional.empty();
            assertEquals(expected, state.after(act));
        }
        assertEquals(act, found.finding());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOpenComplaintIsResolvedAndNotToOpen(ComplaintState outcome) {
        for (ComplaintState state : ComplaintState.values()) {
            Optional<ComplaintState> expected = state == ComplaintState.OPEN && outcome != ComplaintState.OPEN
                    ? Optional.of(outcome)
                    : Optional.empty();
            assertEquals(expected, state.resolvedTo(outcome));
        }
    }
}
