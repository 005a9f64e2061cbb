package coop.grappe.supplier.tender;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Filters of lists. */
public final class TenderFilter {

    private TenderFilter() {}

    /** @throws Problem 400 if no state is called so */
    public static @Nullable TenderState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(TenderState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Violations(TenderProblem.class)
                        .check(false, "state", "state.unknown")
                        .refusal());
    }
}
