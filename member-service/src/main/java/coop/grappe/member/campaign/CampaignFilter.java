package coop.grappe.member.campaign;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Filters of lists. */
final class CampaignFilter {

    private CampaignFilter() {}

    /** @throws Problem 400 if no state is called so */
    static @Nullable CampaignState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(CampaignState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Violations(CampaignProblem.class)
                        .check(false, "state", "state.unknown")
                        .refusal());
    }
}
