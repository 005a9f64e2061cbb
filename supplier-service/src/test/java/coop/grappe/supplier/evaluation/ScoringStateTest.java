package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.evaluation.ScoringState.CONCLUDED;
import static coop.grappe.supplier.evaluation.ScoringState.CONSENSUS;
import static coop.grappe.supplier.evaluation.ScoringState.INDIVIDUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class ScoringStateTest {

    private static final String NO = "-";

    private static List<String> expected(ScoringAct act) {
        // individual, consensus, concluded
        return switch (act) {
            case DECLARE -> row(INDIVIDUAL, CONSENSUS, NO);
            case NAME_COMMITTEE, SCORE -> row(INDIVIDUAL, NO, NO);
            case CLOSE -> row(CONSENSUS, NO, NO);
            case AGREE -> row(NO, CONSENSUS, NO);
            case REOPEN -> row(NO, INDIVIDUAL, NO);
            case CONCLUDE -> row(NO, CONCLUDED, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(ScoringAct act) {
        List<String> found = Arrays.stream(ScoringState.values())
                .map(state -> state.after(act).map(ScoringState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
