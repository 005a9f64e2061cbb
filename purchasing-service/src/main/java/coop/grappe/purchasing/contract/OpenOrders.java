package coop.grappe.purchasing.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of orders that are open when a contract is terminated. */
public enum OpenOrders {
    /** They are delivered and paid like any other. */
    FULFILLED("fulfilled"),
    /** Those that the supplier has not accepted are cancelled; the others are delivered. */
    CANCELLED("cancelled");

    private final String word;

    OpenOrders(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static OpenOrders of(String word) {
        for (OpenOrders fate : values()) {
            if (fate.word.equals(word)) {
                return fate;
            }
        }
        throw new IllegalArgumentException("Not what becomes of open orders: " + word);
    }
}
