package coop.grappe.purchasing.order;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.problem.Violations;
import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an order stands, and by which act it gets where. */
public enum OrderState {
    DRAFT("draft"),
    AWAITING_APPROVAL("awaiting-approval"),
    PLACED("placed"),
    ANSWERED("answered"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    PARTLY_RECEIVED("partly-received"),
    RECEIVED("received"),
    INVOICED("invoiced"),
    CLOSED("closed"),
    CANCELLED("cancelled");

    private static final Map<OrderAct, Map<OrderState, OrderState>> TABLE = Map.ofEntries(
            entry(OrderAct.REWRITE, Map.of(DRAFT, DRAFT, AWAITING_APPROVAL, DRAFT)),
            entry(OrderAct.SUBMIT, Map.of(DRAFT, AWAITING_APPROVAL)),
            entry(OrderAct.APPROVE, Map.of(AWAITING_APPROVAL, AWAITING_APPROVAL)),
            entry(OrderAct.REFUSE, Map.of(AWAITING_APPROVAL, DRAFT)),
            entry(OrderAct.PLACE, Map.of(DRAFT, PLACED, AWAITING_APPROVAL, PLACED)),
            entry(OrderAct.ANSWER, Map.of(PLACED, ANSWERED, ANSWERED, ANSWERED)),
            entry(OrderAct.CONSENT, Map.of(ANSWERED, ACCEPTED)),
            entry(OrderAct.DISSENT, Map.of(ANSWERED, PLACED)),
            entry(OrderAct.ACCEPT, Map.of(PLACED, ACCEPTED, ANSWERED, ACCEPTED)),
            entry(OrderAct.REJECT, Map.of(PLACED, REJECTED, ANSWERED, REJECTED)),
            entry(OrderAct.CHANGE, Map.of(PLACED, PLACED, ACCEPTED, ACCEPTED)),
            entry(
                    OrderAct.CANCEL,
                    Map.of(
                            DRAFT, CANCELLED,
                            AWAITING_APPROVAL, CANCELLED,
                            PLACED, CANCELLED,
                            ANSWERED, CANCELLED,
                            ACCEPTED, CANCELLED)),
            entry(OrderAct.SHIP, Map.of(ACCEPTED, ACCEPTED, PARTLY_RECEIVED, PARTLY_RECEIVED)),
            entry(OrderAct.RECEIVE_PART, Map.of(ACCEPTED, PARTLY_RECEIVED, PARTLY_RECEIVED, PARTLY_RECEIVED)),
            entry(OrderAct.RECEIVE_REST, Map.of(ACCEPTED, RECEIVED, PARTLY_RECEIVED, RECEIVED)),
            entry(OrderAct.RECEIVE_EXCESS, Map.of(RECEIVED, RECEIVED, INVOICED, INVOICED)),
            entry(
                    OrderAct.KEEP_MORE,
                    Map.of(PARTLY_RECEIVED, PARTLY_RECEIVED, RECEIVED, RECEIVED, INVOICED, RECEIVED, CLOSED, RECEIVED)),
            entry(
                    OrderAct.SEND_BACK,
                    Map.of(PARTLY_RECEIVED, PARTLY_RECEIVED, RECEIVED, RECEIVED, INVOICED, INVOICED, CLOSED, CLOSED)),
            entry(
                    OrderAct.REOPEN,
                    Map.of(PARTLY_RECEIVED, PARTLY_RECEIVED, RECEIVED, PARTLY_RECEIVED, INVOICED, PARTLY_RECEIVED)),
            entry(OrderAct.INVOICE, Map.of(RECEIVED, INVOICED)),
            entry(OrderAct.CLOSE, Map.of(INVOICED, CLOSED)),
            entry(
                    OrderAct.UNSETTLE,
                    Map.of(
                            CLOSED,
                            INVOICED,
                            PARTLY_RECEIVED,
                            PARTLY_RECEIVED,
                            RECEIVED,
                            RECEIVED,
                            INVOICED,
                            INVOICED)));

    @EnumeratedValue
    private final String word;

    OrderState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the act is not allowed now. */
    Optional<OrderState> after(OrderAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(this));
    }

    /** The state of a word; null for none. */
    static @Nullable OrderState ofWord(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Stream.of(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Violations(OrderProblem.class)
                        .check(false, "state", "state.unknown")
                        .refusal());
    }

    @JsonValue
    public String word() {
        return word;
    }
}
