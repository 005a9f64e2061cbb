package coop.grappe.supplier.sanction;

import static coop.grappe.supplier.sanction.SanctionState.DROPPED;
import static coop.grappe.supplier.sanction.SanctionState.HEARD;
import static coop.grappe.supplier.sanction.SanctionState.IMPOSED;
import static coop.grappe.supplier.sanction.SanctionState.LIFTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class SanctionStateTest {

    private static final String NO = "-";

    private static List<String> expected(SanctionAct act) {
        // proposed, heard, imposed, dropped, lifted
        return switch (act) {
            case STATE, RUN_OUT -> row(HEARD, NO, NO, NO, NO);
            case IMPOSE -> row(NO, IMPOSED, NO, NO, NO);
            case DROP -> row(DROPPED, DROPPED, NO, NO, NO);
            case LIFT -> row(NO, NO, LIFTED, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(SanctionAct act) {
        List<String> found = Arrays.stream(SanctionState.values())
                .map(state -> state.after(act).map(SanctionState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
