package coop.grappe.member.ballot;

import static coop.grappe.member.ballot.BallotState.CARRIED;
import static coop.grappe.member.ballot.BallotState.INQUORATE;
import static coop.grappe.member.ballot.BallotState.OPEN;
import static coop.grappe.member.ballot.BallotState.REJECTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class BallotStateTest {

    private static final String NO = "-";

    private static List<String> expected(BallotAct act) {
        // open, carried, rejected, inquorate, void
        return switch (act) {
            case VOTE -> row(OPEN, NO, NO, NO, NO);
            case CARRY -> row(CARRIED, NO, NO, NO, NO);
            case REJECT -> row(REJECTED, NO, NO, NO, NO);
            case LAPSE -> row(INQUORATE, NO, NO, NO, NO);
            case ANNUL -> row(BallotState.VOID, NO, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(BallotAct act) {
        List<String> found = Arrays.stream(BallotState.values())
                .map(state -> state.after(act).map(BallotState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
