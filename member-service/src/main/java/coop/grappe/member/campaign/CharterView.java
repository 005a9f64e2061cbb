package coop.grappe.member.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the rules. */
@Schema(examples = """
                {"version":1,"writtenAt":"2030-01-15T14:30:00.123456Z","objectives":{"fr":"Payer moins cher ensemble",
                "en":"Pay less together"},"mandate":{"scope":{"fr":"Éclairage","en":"Lighting"},
                "ceiling":{"amount":"500000.00","currency":"CAD"},"expires":"2030-06-30T00:00:00Z"},"quorumPercent":50,
                "majorityPercent":50,"votingPeriod":"P7D","standstillPeriod":"P10D","feePercent":"1.5",
                "gainSharing":"equal-price"}""")
public record CharterView(
        int version, Instant writtenAt, @JsonUnwrapped CharterTerms terms) {

    static CharterView of(Charter charter) {
        return new CharterView(charter.version(), charter.writtenAt(), charter.terms());
    }
}
