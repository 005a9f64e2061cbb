package coop.grappe.purchasing.invoice;

import static coop.grappe.purchasing.invoice.InvoiceState.APPROVED;
import static coop.grappe.purchasing.invoice.InvoiceState.DISPUTED;
import static coop.grappe.purchasing.invoice.InvoiceState.MATCHED;
import static coop.grappe.purchasing.invoice.InvoiceState.PAID;
import static coop.grappe.purchasing.invoice.InvoiceState.RECEIVED;
import static coop.grappe.purchasing.invoice.InvoiceState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class InvoiceStateTest {

    private static final String NO = "-";

    private static List<String> expected(InvoiceAct act) {
        // received, matched, disputed, approved, paid, withdrawn
        return switch (act) {
            case MATCH -> row(MATCHED, NO, NO, NO, NO, NO);
            case DISPUTE -> row(DISPUTED, DISPUTED, NO, NO, NO, NO);
            case CORRECT -> row(NO, NO, RECEIVED, NO, NO, NO);
            case ACCEPT -> row(NO, NO, MATCHED, NO, NO, NO);
            case WITHDRAW -> row(NO, WITHDRAWN, WITHDRAWN, NO, NO, NO);
            case APPROVE -> row(NO, APPROVED, NO, NO, NO, NO);
            case PAY_PART -> row(NO, NO, NO, APPROVED, NO, NO);
            case PAY -> row(NO, NO, NO, PAID, NO, NO);
            case UNPAY -> row(NO, NO, NO, APPROVED, APPROVED, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(InvoiceAct act) {
        List<String> found = Arrays.stream(InvoiceState.values())
                .map(state -> state.after(act).map(InvoiceState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
