package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.evaluation.AgreementState.AGREED;
import static coop.grappe.supplier.evaluation.AgreementState.PROPOSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class AgreementStateTest {

    private static final String NO = "-";

    private static List<String> expected(AgreementAct act) {
        // proposed, agreed
        return switch (act) {
            case PROPOSE_AGAIN -> row(PROPOSED, PROPOSED);
            case CONFIRM -> row(PROPOSED, NO);
            case SETTLE -> row(AGREED, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(AgreementAct act) {
        List<String> found = Arrays.stream(AgreementState.values())
                .map(state -> state.after(act).map(AgreementState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
