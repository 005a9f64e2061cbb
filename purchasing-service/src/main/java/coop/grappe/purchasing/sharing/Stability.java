package coop.grappe.purchasing.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether some subgroup would be better off alone (the core). A subgroup counts if it could give each of its members at least a cent on each
 * item that it buys: less than that is what rounding moves.
 *
 * @param coalition the members of the subgroup that would save most, if there is one
 * @param saves what that subgroup would save together; while undecided, the most that any could save
 * @param leastCore if the core is empty: what some subgroup would save at least, however the whole is shared, to the cent
 */
@Schema(examples = """
                {"verdict":"blocked","coalition":["CA-QC-NEQ:1100000002","CA-QC-NEQ:1100000003"],
                "saves":{"amount":"12.40","currency":"CAD"}}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stability(
        Verdict verdict,
        List<String> coalition,
        @Nullable Money saves,
        @Nullable Money leastCore) {

    public Stability {
        coalition = List.copyOf(coalition);
    }

    /** What is known. */
    @Schema(name = "StabilityVerdict")
    public enum Verdict {
        /** No subgroup would be better off alone. */
        STABLE("stable"),
        /** The named one would. */
        BLOCKED("blocked"),
        /** None was found, and that there is none is not proven. */
        UNDECIDED("undecided");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }

    static Stability stable() {
        return new Stability(Verdict.STABLE, List.of(), null, null);
    }

    static Stability blocked(List<String> coalition, Money saves) {
        return new Stability(Verdict.BLOCKED, coalition, saves, null);
    }

    static Stability undecided(Money atMost) {
        return new Stability(Verdict.UNDECIDED, List.of(), atMost, null);
    }

    Stability with(@Nullable Money epsilon) {
        return new Stability(verdict, coalition, saves, epsilon);
    }

    /** Without the names of members, for one of them. */
    Stability unnamed() {
        return new Stability(verdict, List.of(), saves, leastCore);
    }
}
