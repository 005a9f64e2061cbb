package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of the tender becomes public beyond what always does.
 *
 * @param losingPrices whether anyone may read, after the award, what those asked who did not win
 */
@Schema(examples = "{\"losingPrices\":\"private\"}")
public record Disclosure(@NotNull LosingPrices losingPrices) {

    static final Disclosure PRIVATE = new Disclosure(LosingPrices.PRIVATE);

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
}
