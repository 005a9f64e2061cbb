package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractState.ACTIVE;
import static coop.grappe.purchasing.contract.ContractState.CANCELLED;
import static coop.grappe.purchasing.contract.ContractState.EXPIRED;
import static coop.grappe.purchasing.contract.ContractState.PENDING;
import static coop.grappe.purchasing.contract.ContractState.SUSPENDED;
import static coop.grappe.purchasing.contract.ContractState.TERMINATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class ContractStateTest {

    private static final String NO = "-";

    private static List<String> expected(ContractAct act) {
        // pending, active, suspended, cancelled, terminated, expired
        return switch (act) {
            case STIPULATE, SIGN -> row(PENDING, NO, NO, NO, NO, NO);
            case ACTIVATE -> row(ACTIVE, NO, NO, NO, NO, NO);
            case LAPSE -> row(CANCELLED, NO, NO, NO, NO, NO);
            case ORDER -> row(NO, ACTIVE, NO, NO, NO, NO);
            case TRANSFER, AMEND, REVISE_PRICES, RENEW, GIVE_NOTICE, WITHDRAW_NOTICE ->
                row(NO, ACTIVE, SUSPENDED, NO, NO, NO);
            case SUSPEND -> row(NO, SUSPENDED, NO, NO, NO, NO);
            case RESUME -> row(NO, NO, ACTIVE, NO, NO, NO);
            case TERMINATE -> row(NO, TERMINATED, TERMINATED, NO, NO, NO);
            case EXPIRE -> row(NO, EXPIRED, EXPIRED, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(ContractAct act) {
        List<String> found = Arrays.stream(ContractState.values())
                .map(state -> state.after(act).map(ContractState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
