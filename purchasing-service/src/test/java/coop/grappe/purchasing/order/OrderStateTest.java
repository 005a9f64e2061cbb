package coop.grappe.purchasing.order;

import static coop.grappe.purchasing.order.OrderState.ACCEPTED;
import static coop.grappe.purchasing.order.OrderState.ANSWERED;
import static coop.grappe.purchasing.order.OrderState.AWAITING_APPROVAL;
import static coop.grappe.purchasing.order.OrderState.CANCELLED;
import static coop.grappe.purchasing.order.OrderState.CLOSED;
import static coop.grappe.purchasing.order.OrderState.DRAFT;
import static coop.grappe.purchasing.order.OrderState.INVOICED;
import static coop.grappe.purchasing.order.OrderState.PARTLY_RECEIVED;
import static coop.grappe.purchasing.order.OrderState.PLACED;
import static coop.grappe.purchasing.order.OrderState.RECEIVED;
import static coop.grappe.purchasing.order.OrderState.REJECTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class OrderStateTest {

    private static final String NO = "-";

    private static List<String> expected(OrderAct act) {
        // draft, awaiting-approval, placed, answered, accepted, rejected, partly-received, received, invoiced, closed,
        // cancelled
        return switch (act) {
            case REWRITE -> row(DRAFT, DRAFT, NO, NO, NO, NO, NO, NO, NO, NO, NO);
            case SUBMIT -> row(AWAITING_APPROVAL, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO);
            case APPROVE -> row(NO, AWAITING_APPROVAL, NO, NO, NO, NO, NO, NO, NO, NO, NO);
            case REFUSE -> row(NO, DRAFT, NO, NO, NO, NO, NO, NO, NO, NO, NO);
            case PLACE -> row(PLACED, PLACED, NO, NO, NO, NO, NO, NO, NO, NO, NO);
            case ANSWER -> row(NO, NO, ANSWERED, ANSWERED, NO, NO, NO, NO, NO, NO, NO);
            case CONSENT -> row(NO, NO, NO, ACCEPTED, NO, NO, NO, NO, NO, NO, NO);
            case DISSENT -> row(NO, NO, NO, PLACED, NO, NO, NO, NO, NO, NO, NO);
            case ACCEPT -> row(NO, NO, ACCEPTED, ACCEPTED, NO, NO, NO, NO, NO, NO, NO);
            case REJECT -> row(NO, NO, REJECTED, REJECTED, NO, NO, NO, NO, NO, NO, NO);
            case CHANGE -> row(NO, NO, PLACED, NO, ACCEPTED, NO, NO, NO, NO, NO, NO);
            case CANCEL -> row(CANCELLED, CANCELLED, CANCELLED, CANCELLED, CANCELLED, NO, NO, NO, NO, NO, NO);
            case SHIP -> row(NO, NO, NO, NO, ACCEPTED, NO, PARTLY_RECEIVED, NO, NO, NO, NO);
            case RECEIVE_PART -> row(NO, NO, NO, NO, PARTLY_RECEIVED, NO, PARTLY_RECEIVED, NO, NO, NO, NO);
            case RECEIVE_REST -> row(NO, NO, NO, NO, RECEIVED, NO, RECEIVED, NO, NO, NO, NO);
            case RECEIVE_EXCESS -> row(NO, NO, NO, NO, NO, NO, NO, RECEIVED, INVOICED, NO, NO);
            case KEEP_MORE -> row(NO, NO, NO, NO, NO, NO, PARTLY_RECEIVED, RECEIVED, RECEIVED, RECEIVED, NO);
            case SEND_BACK -> row(NO, NO, NO, NO, NO, NO, PARTLY_RECEIVED, RECEIVED, INVOICED, CLOSED, NO);
            case REOPEN -> row(NO, NO, NO, NO, NO, NO, PARTLY_RECEIVED, PARTLY_RECEIVED, PARTLY_RECEIVED, NO, NO);
            case UNSETTLE -> row(NO, NO, NO, NO, NO, NO, PARTLY_RECEIVED, RECEIVED, INVOICED, INVOICED, NO);
            case INVOICE -> row(NO, NO, NO, NO, NO, NO, NO, INVOICED, NO, NO, NO);
            case CLOSE -> row(NO, NO, NO, NO, NO, NO, NO, NO, CLOSED, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(OrderAct act) {
        List<String> found = Arrays.stream(OrderState.values())
                .map(state -> state.after(act).map(OrderState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsSettledOnce(OrderChangeAct act) {
        for (OrderChangeState state : OrderChangeState.values()) {
            assertEquals(state == OrderChangeState.PROPOSED, state.after(act).isPresent());
        }
    }
}
