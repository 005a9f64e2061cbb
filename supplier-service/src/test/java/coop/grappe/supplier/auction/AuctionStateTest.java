package coop.grappe.supplier.auction;

import static coop.grappe.supplier.auction.AuctionState.CANCELLED;
import static coop.grappe.supplier.auction.AuctionState.CLOSED;
import static coop.grappe.supplier.auction.AuctionState.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, written out a second time. */
class AuctionStateTest {

    private static final String NO = "-";

    private static List<String> expected(AuctionAct act) {
        // open, closed, cancelled
        return switch (act) {
            case BID -> row(OPEN, NO, NO);
            case CLOSE -> row(CLOSED, NO, NO);
            case CANCEL -> row(CANCELLED, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsFromItsStatesOnlyAndToItsStateOnly(AuctionAct act) {
        List<String> found = Arrays.stream(AuctionState.values())
                .map(state -> state.after(act).map(AuctionState::toString).orElse(NO))
                .toList();
        assertEquals(expected(act), found);
    }
}
