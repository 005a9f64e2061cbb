package coop.grappe.supplier.scorecard;

import coop.grappe.platform.problem.Violations;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be amiss with an order. */
enum Flaw {
    LATE("late", "answer = ACCEPTED and dueAt is not null and coalesce(finishedAt, ?3) >= dueAt"),
    INCOMPLETE("incomplete", "answer = ACCEPTED and complete = false"),
    DAMAGED("damaged", "answer = ACCEPTED and damaged = true"),
    REJECTED("rejected", "answer = REJECTED");

    private final String word;
    private final String condition;

    Flaw(String word, String condition) {
        this.word = word;
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The flaw of a word; null for none. */
    static @Nullable Flaw ofWord(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Stream.of(values())
                .filter(flaw -> flaw.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Violations(ScorecardProblem.class)
                        .check(false, "only", "flaw.unknown")
                        .refusal());
    }
}
