package coop.grappe.member.need;

import static coop.grappe.member.need.NeedState.AMENDED;
import static coop.grappe.member.need.NeedState.COMMITTED;
import static coop.grappe.member.need.NeedState.COVERED;
import static coop.grappe.member.need.NeedState.UNCOVERED;
import static coop.grappe.member.need.NeedState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class NeedStateTest {

    private static final String NO = "-";

    private static List<String> expected(NeedAct act) {
        // submitted, amended, withdrawn, committed, covered, uncovered
        return switch (act) {
            case AMEND -> row(AMENDED, AMENDED, NO, NO, NO, NO);
            case WITHDRAW -> row(WITHDRAWN, WITHDRAWN, NO, NO, NO, NO);
            case COMMIT -> row(COMMITTED, COMMITTED, NO, NO, NO, NO);
            case COVER -> row(NO, NO, NO, COVERED, NO, NO);
            case LEAVE -> row(UNCOVERED, UNCOVERED, NO, UNCOVERED, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(NeedAct act) {
        List<String> found = Arrays.stream(NeedState.values())
                .map(state -> state.after(act).map(NeedState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
