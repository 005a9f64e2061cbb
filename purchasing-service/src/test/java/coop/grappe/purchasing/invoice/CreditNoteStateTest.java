package coop.grappe.purchasing.invoice;

import static coop.grappe.purchasing.invoice.CreditNoteState.APPROVED;
import static coop.grappe.purchasing.invoice.CreditNoteState.DISPUTED;
import static coop.grappe.purchasing.invoice.CreditNoteState.MATCHED;
import static coop.grappe.purchasing.invoice.CreditNoteState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class CreditNoteStateTest {

    private static final String NO = "-";

    private static List<String> expected(CreditNoteAct act) {
        // received, matched, disputed, approved, withdrawn
        return switch (act) {
            case MATCH -> row(MATCHED, NO, NO, NO, NO);
            case DISPUTE -> row(DISPUTED, DISPUTED, NO, NO, NO);
            case WITHDRAW -> row(NO, WITHDRAWN, WITHDRAWN, NO, NO);
            case APPROVE -> row(NO, APPROVED, NO, NO, NO);
            case USE -> row(NO, NO, NO, APPROVED, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(CreditNoteAct act) {
        List<String> found = Arrays.stream(CreditNoteState.values())
                .map(state -> state.after(act).map(CreditNoteState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
