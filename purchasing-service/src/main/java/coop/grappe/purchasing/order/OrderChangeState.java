package coop.grappe.purchasing.order;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Optional;

/** Where a change of an order stands. */
enum OrderChangeState {
    PROPOSED("proposed"),
    APPLIED("applied"),
    REJECTED("rejected"),
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    OrderChangeState(String word) {
        this.word = word;
    }

    /** The state after an act; empty if the change is settled. */
    Optional<OrderChangeState> after(OrderChangeAct act) {
        if (this != PROPOSED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (act) {
                    case APPLY -> APPLIED;
                    case REJECT -> REJECTED;
                    case WITHDRAW -> WITHDRAWN;
                });
    }

    @JsonValue
    String word() {
        return word;
    }
}
