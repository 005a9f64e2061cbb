package coop.grappe.member.spreadsheet;

import static coop.grappe.member.spreadsheet.ImportState.CANCELLED;
import static coop.grappe.member.spreadsheet.ImportState.CHECKED;
import static coop.grappe.member.spreadsheet.ImportState.COMPLETED;
import static coop.grappe.member.spreadsheet.ImportState.FAILED;
import static coop.grappe.member.spreadsheet.ImportState.REFUSED;
import static coop.grappe.member.spreadsheet.ImportState.RUNNING;
import static coop.grappe.member.spreadsheet.ImportState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class ImportStateTest {

    private static final String NO = "-";

    private static List<String> expected(ImportAct act) {
        // waiting, running, checked, completed, refused, failed, cancelled
        return switch (act) {
            case START -> row(RUNNING, RUNNING, NO, NO, NO, NO, NO);
            case CHECK -> row(NO, CHECKED, NO, NO, NO, NO, NO);
            case COMPLETE -> row(NO, COMPLETED, NO, NO, NO, NO, NO);
            case REFUSE -> row(NO, REFUSED, NO, NO, NO, NO, NO);
            case FAIL -> row(NO, FAILED, NO, NO, NO, NO, NO);
            case EXECUTE -> row(NO, NO, WAITING, NO, WAITING, WAITING, NO);
            case CANCEL -> row(CANCELLED, CANCELLED, CANCELLED, NO, CANCELLED, CANCELLED, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(ImportAct act) {
        assertEquals(
                expected(act),
                Arrays.stream(ImportState.values())
                        .map(state ->
                                state.after(act).map(ImportState::toString).orElse(NO))
                        .toList());
    }
}
