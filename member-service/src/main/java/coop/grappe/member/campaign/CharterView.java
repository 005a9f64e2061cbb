package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** One version of the rules. */
public record CharterView(
        int version, Instant writtenAt, @JsonUnwrapped CharterTerms terms) {

    static CharterView of(Charter charter) {
        return new CharterView(charter.version(), charter.writtenAt(), charter.terms());
    }
}
