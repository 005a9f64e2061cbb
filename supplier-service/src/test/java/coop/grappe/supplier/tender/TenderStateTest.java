package coop.grappe.supplier.tender;

import static coop.grappe.supplier.tender.TenderState.ACTIVE;
import static coop.grappe.supplier.tender.TenderState.AWARDED;
import static coop.grappe.supplier.tender.TenderState.CANCELLED;
import static coop.grappe.supplier.tender.TenderState.CLOSED;
import static coop.grappe.supplier.tender.TenderState.COMPLETE;
import static coop.grappe.supplier.tender.TenderState.EVALUATED;
import static coop.grappe.supplier.tender.TenderState.OPENED;
import static coop.grappe.supplier.tender.TenderState.PLANNED;
import static coop.grappe.supplier.tender.TenderState.UNSUCCESSFUL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class TenderStateTest {

    private static final String NO = "-";

    private static List<String> expected(TenderAct act) {
        // planned, active, closed, opened, evaluated, awarded, complete, cancelled, unsuccessful
        return switch (act) {
            case PREPARE -> row(PLANNED, NO, NO, NO, NO, NO, NO, NO, NO);
            case INVITE, ATTACH -> row(PLANNED, ACTIVE, NO, NO, NO, NO, NO, NO, NO);
            case NAME_COMMITTEE -> row(PLANNED, ACTIVE, CLOSED, OPENED, NO, NO, NO, NO, NO);
            case PUBLISH -> row(ACTIVE, NO, NO, NO, NO, NO, NO, NO, NO);
            case ASK, ANSWER, AMEND, SUBMIT -> row(NO, ACTIVE, NO, NO, NO, NO, NO, NO, NO);
            case CLOSE -> row(NO, CLOSED, NO, NO, NO, NO, NO, NO, NO);
            case HAND_IN -> row(NO, NO, CLOSED, NO, NO, NO, NO, NO, NO);
            case OPEN -> row(NO, NO, OPENED, NO, NO, NO, NO, NO, NO);
            case JUDGE -> row(NO, NO, NO, OPENED, NO, NO, NO, NO, NO);
            case EVALUATE -> row(NO, NO, NO, EVALUATED, NO, NO, NO, NO, NO);
            case COMPARE -> row(NO, NO, NO, NO, EVALUATED, NO, NO, NO, NO);
            case AWARD -> row(NO, NO, NO, NO, AWARDED, NO, NO, NO, NO);
            case RELEASE -> row(NO, NO, NO, NO, EVALUATED, EVALUATED, EVALUATED, NO, NO);
            case FORGO -> row(NO, NO, NO, NO, AWARDED, AWARDED, NO, NO, NO);
            case COMPLETE -> row(NO, NO, NO, NO, COMPLETE, COMPLETE, COMPLETE, NO, NO);
            case FAIL -> row(NO, NO, UNSUCCESSFUL, UNSUCCESSFUL, UNSUCCESSFUL, UNSUCCESSFUL, UNSUCCESSFUL, NO, NO);
            case CANCEL -> row(CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(TenderAct act) {
        List<String> found = Arrays.stream(TenderState.values())
                .map(state -> state.after(act).map(TenderState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
