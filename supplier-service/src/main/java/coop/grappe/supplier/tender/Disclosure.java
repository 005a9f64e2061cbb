package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the charter makes public beyond what always is.
 *
 * @param losingPrices whether anyone may read, after the award, what those asked who did not win
 */
@Schema(name = "TenderDisclosure", examples = "{\"losingPrices\":\"private\"}")
public record Disclosure(LosingPrices losingPrices) {

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
