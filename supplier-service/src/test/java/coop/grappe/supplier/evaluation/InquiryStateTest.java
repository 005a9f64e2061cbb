package coop.grappe.supplier.evaluation;

import static coop.grappe.supplier.evaluation.InquiryState.ACCEPTED;
import static coop.grappe.supplier.evaluation.InquiryState.ANSWERED;
import static coop.grappe.supplier.evaluation.InquiryState.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class InquiryStateTest {

    private static final String NO = "-";

    private static List<String> expected(InquiryAct act) {
        // asked, answered, accepted, refused
        return switch (act) {
            case ANSWER -> row(ANSWERED, ANSWERED, NO, NO);
            case ACCEPT -> row(NO, ACCEPTED, NO, NO);
            case REFUSE -> row(NO, REFUSED, NO, NO);
            case REFUSE_SILENCE -> row(REFUSED, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(InquiryAct act) {
        List<String> found = Arrays.stream(InquiryState.values())
                .map(state -> state.after(act).map(InquiryState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
