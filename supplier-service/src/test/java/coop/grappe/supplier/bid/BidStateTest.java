package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidState.DISQUALIFIED;
import static coop.grappe.supplier.bid.BidState.LAPSED;
import static coop.grappe.supplier.bid.BidState.PENDING;
import static coop.grappe.supplier.bid.BidState.SUPERSEDED;
import static coop.grappe.supplier.bid.BidState.TO_BE_CONFIRMED;
import static coop.grappe.supplier.bid.BidState.VALID;
import static coop.grappe.supplier.bid.BidState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class BidStateTest {

    private static final String NO = "-";

    private static List<String> expected(BidAct act) {
        // pending, to be confirmed, valid, disqualified, withdrawn, superseded, lapsed
        return switch (act) {
            case SUPERSEDE -> row(SUPERSEDED, SUPERSEDED, NO, NO, NO, NO, NO);
            case WITHDRAW -> row(WITHDRAWN, WITHDRAWN, NO, NO, NO, NO, NO);
            case ASK_ANEW -> row(TO_BE_CONFIRMED, TO_BE_CONFIRMED, NO, NO, NO, NO, NO);
            case CONFIRM -> row(NO, PENDING, NO, NO, NO, NO, NO);
            case LAPSE -> row(NO, LAPSED, NO, NO, NO, NO, NO);
            case REVEAL -> row(VALID, NO, NO, NO, NO, NO, NO);
            case REFUSE -> row(DISQUALIFIED, NO, NO, NO, NO, NO, NO);
            case NEGOTIATE -> row(NO, NO, VALID, NO, NO, NO, NO);
            case EXTEND -> row(NO, NO, VALID, NO, NO, NO, NO);
            case DISQUALIFY -> row(NO, NO, DISQUALIFIED, NO, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(BidAct act) {
        List<String> found = Arrays.stream(BidState.values())
                .map(state -> state.after(act).map(BidState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
