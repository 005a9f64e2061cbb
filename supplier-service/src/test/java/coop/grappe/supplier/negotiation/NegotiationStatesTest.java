package coop.grappe.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act in every state, of rounds, offers and counter-offers, written out a second time. */
class NegotiationStatesTest {

    private static final String NO = "-";

    private static List<String> expected(RoundAct act) {
        // open, closed, opened, cancelled
        return switch (act) {
            case OFFER -> row(RoundState.OPEN, NO, NO, NO);
            case CLOSE -> row(RoundState.CLOSED, NO, NO, NO);
            case HAND_IN -> row(NO, RoundState.CLOSED, NO, NO);
            case OPEN -> row(NO, RoundState.OPENED, NO, NO);
            case CANCEL -> row(RoundState.CANCELLED, RoundState.CANCELLED, NO, NO);
        };
    }

    private static List<String> expected(RoundOfferAct act) {
        // pending, applied, refused, superseded, lapsed
        return switch (act) {
            case SUPERSEDE -> row(RoundOfferState.SUPERSEDED, NO, NO, NO, NO);
            case APPLY -> row(RoundOfferState.APPLIED, NO, NO, NO, NO);
            case REFUSE -> row(RoundOfferState.REFUSED, NO, NO, NO, NO);
            case LAPSE -> row(RoundOfferState.LAPSED, NO, NO, NO, NO);
        };
    }

    private static List<String> expected(CounterOfferAct act) {
        // open, answered, accepted, declined, withdrawn, expired
        return switch (act) {
            case ACCEPT -> row(CounterOfferState.ACCEPTED, NO, NO, NO, NO, NO);
            case DECLINE -> row(CounterOfferState.DECLINED, NO, NO, NO, NO, NO);
            case ANSWER -> row(CounterOfferState.ANSWERED, NO, NO, NO, NO, NO);
            case ACCEPT_ANSWER -> row(NO, CounterOfferState.ACCEPTED, NO, NO, NO, NO);
            case DECLINE_ANSWER -> row(NO, CounterOfferState.DECLINED, NO, NO, NO, NO);
            case WITHDRAW -> row(CounterOfferState.WITHDRAWN, NO, NO, NO, NO, NO);
            case EXPIRE -> row(CounterOfferState.EXPIRED, CounterOfferState.EXPIRED, NO, NO, NO, NO);
            case VOID -> row(CounterOfferState.WITHDRAWN, CounterOfferState.WITHDRAWN, NO, NO, NO, NO);
        };
    }

    private static List<String> row(Object... states) {
        return Arrays.stream(states).map(Object::toString).toList();
    }

    private static <S extends Enum<S>> List<String> found(S[] states, Function<S, Optional<S>> after) {
        return Arrays.stream(states)
                .map(state -> after.apply(state).map(Enum::toString).orElse(NO))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsARoundFromItsStatesOnlyAndToItsStateOnly(RoundAct act) {
        assertEquals(expected(act), found(RoundState.values(), state -> state.after(act)));
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsAnOfferFromItsStatesOnlyAndToItsStateOnly(RoundOfferAct act) {
        assertEquals(expected(act), found(RoundOfferState.values(), state -> state.after(act)));
    }

    @ParameterizedTest
    @EnumSource
    void anActLeadsACounterOfferFromItsStatesOnlyAndToItsStateOnly(CounterOfferAct act) {
        assertEquals(expected(act), found(CounterOfferState.values(), state -> state.after(act)));
    }
}
