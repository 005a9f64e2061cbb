package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to draft an earlier campaign anew: what has a date is said again, the rest is copied.
 *
 * @param title that of the earlier campaign if absent
 */
@Schema(examples = """
                {"title":{"fr":"Achats d’hiver 2031","en":"Winter purchases 2031"},
                "collectingUntil":"2031-01-31T23:59:59Z","mandateExpires":"2031-06-30T00:00:00Z"}""")
record Duplication(
        @Nullable @Valid Text title,
        @NotNull Instant collectingUntil,
        @NotNull Instant mandateExpires) {

    CampaignPlan planOf(Campaign earlier, CharterTerms terms) {
        return new CampaignPlan(
                title == null ? earlier.title() : title,
                terms,
                collectingUntil,
                earlier.collectiveMinimum(),
                earlier.belowMinimum(),
                null,
                earlier.reminders().stream().map(Duration::parse).toList());
    }

    CharterTerms termsOf(CharterTerms earlier) {
        return new CharterTerms(
                earlier.objectives(),
                new Mandate(earlier.mandate().scope(), earlier.mandate().ceiling(), mandateExpires),
                earlier.quorumPercent(),
                earlier.majorityPercent(),
                earlier.votingPeriod(),
                earlier.standstillPeriod(),
                earlier.feePercent(),
                earlier.gainSharing(),
                earlier.packFilling(),
                earlier.lateJoining(),
                earlier.trusteeship(),
                earlier.disclosure());
    }
}
