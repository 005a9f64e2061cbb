package coop.grappe.purchasing.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a supplier answers a line. */
public enum AnswerKind {
    ACCEPT("accept"),
    CHANGE("change"),
    REJECT("reject");

    private final String word;

    AnswerKind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    static AnswerKind of(String word) {
        for (AnswerKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Not an answer: " + word);
    }
}
