package coop.grappe.supplier.qualification;

import static coop.grappe.supplier.qualification.QualificationState.REFUSED;
import static coop.grappe.supplier.qualification.QualificationState.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class QualificationStateTest {

    private static final String NO = "-";

    private static List<String> expected(QualificationAct act) {
        // submitted, verified, refused
        return switch (act) {
            case VERIFY -> row(VERIFIED, NO, NO);
            case REFUSE -> row(REFUSED, REFUSED, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(QualificationAct act) {
        List<String> found = Arrays.stream(QualificationState.values())
                .map(state -> state.after(act).map(QualificationState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
