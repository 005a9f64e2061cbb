package coop.grappe.supplier.award;

import static coop.grappe.supplier.award.AwardState.ACTIVE;
import static coop.grappe.supplier.award.AwardState.CANCELLED;
import static coop.grappe.supplier.award.AwardState.RATIFIED;
import static coop.grappe.supplier.award.AwardState.UNSUCCESSFUL;
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
        // pending, ratified, active, cancelled, unsuccessful
        return switch (act) {
            case RATIFY -> row(RATIFIED, NO, NO, NO, NO);
            case COMPLAIN -> row(NO, RATIFIED, NO, NO, NO);
            case DROP_OUT, CANCEL -> row(CANCELLED, CANCELLED, NO, NO, NO);
            case ACTIVATE -> row(NO, ACTIVE, NO, NO, NO);
            case LAPSE -> row(NO, NO, CANCELLED, NO, NO);
            case FAIL -> row(NO, NO, NO, UNSUCCESSFUL, NO);
        };
    }

    private static List<String> expected(ComplaintAct act) {
        // open, answered, dismissed, upheld, withdrawn
        return switch (act) {
            case ANSWER -> row(ComplaintState.ANSWERED, NO, NO, NO, NO);
            case DISMISS -> row(ComplaintState.DISMISSED, ComplaintState.DISMISSED, NO, NO, NO);
            case UPHOLD -> row(ComplaintState.UPHELD, ComplaintState.UPHELD, NO, NO, NO);
            case WITHDRAW -> row(ComplaintState.WITHDRAWN, ComplaintState.WITHDRAWN, NO, NO, NO);
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
    void aComplaintGoesFromItsStatesOnlyAndToItsStateOnly(ComplaintAct act) {
        List<String> found = Arrays.stream(ComplaintState.values())
                .map(state -> state.after(act).map(ComplaintState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }

    @ParameterizedTest
    @EnumSource
    void onlyDismissedAndUpheldAreDecisions(ComplaintState outcome) {
        boolean decision = outcome == ComplaintState.DISMISSED || outcome == ComplaintState.UPHELD;
        assertEquals(decision, ComplaintAct.deciding(outcome).isPresent());
        ComplaintAct.deciding(outcome)
                .ifPresent(act -> assertEquals(Optional.of(outcome), ComplaintState.OPEN.after(act)));
    }
}
