package coop.grappe.purchasing.invoice;

import com.fasterxml.jackson.annotation.JsonValue;

/** By what a charge is divided over what it was for. */
public enum Spread {
    VALUE("value"),
    WEIGHT("weight"),
    QUANTITY("quantity"),
    /** The same for every member; what falls on one member, over its goods by value. */
    MEMBER("member");

    private final String word;

    Spread(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
