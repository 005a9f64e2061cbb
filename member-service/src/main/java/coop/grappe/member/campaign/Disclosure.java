package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of the tender becomes public beyond what always does.
 *
 * @param losingPrices whether anyone may read, after the award, what those asked who did not win
 * @param ledger whether the members may read, after the award, what the negotiator aimed at and gave up; private if absent
 */
@Schema(examples = "{\"losingPrices\":\"private\",\"ledger\":\"members\"}")
public record Disclosure(
        @NotNull LosingPrices losingPrices, @Nullable Ledger ledger) {

    static final Disclosure PRIVATE = new Disclosure(LosingPrices.PRIVATE, Ledger.PRIVATE);

    /** Charters from before it could say so keep the ledger private. */
    public Disclosure {
        ledger = Objects.requireNonNullElse(ledger, Ledger.PRIVATE);
    }

    /** Whether prices that lost are public. */
    public enum LosingPrices {
        PUBLIC("public"),
        PRIVATE("private");

        private final String word;

        LosingPrices(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }

    /** Who may read the negotiator's ledger once the award is confirmed. */
    public enum Ledger {
        MEMBERS("members"),
        PRIVATE("private");

        private final String word;

        Ledger(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }
}
