package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to draft a campaign.
 *
 * @param indicativeDates what is hoped for; it binds nobody
 * @param reminders how long before the deadline members are reminded; 7 days and 1 day if absent
 */
@Schema(examples = """
                {"title":{"fr":"Achats d’hiver","en":"Winter purchases"},
                "charter":{"objectives":{"fr":"Payer moins cher ensemble","en":"Pay less together"},
                "mandate":{"scope":{"fr":"Déneigement et éclairage","en":"Snow removal and lighting"},
                "ceiling":{"amount":"500000.00","currency":"CAD"},"expires":"2030-06-30T00:00:00Z"},
                "quorumPercent":50,"majorityPercent":50,"votingPeriod":"P7D","standstillPeriod":"P10D",
                "feePercent":"1.5","gainSharing":"equal-price"},
                "collectingUntil":"2030-01-31T23:59:59Z",
                "collectiveMinimum":{"members":10,"baseline":{"amount":"50000.00","currency":"CAD"}},
                "belowMinimum":{"extension":"P14D","times":1},
                "indicativeDates":{"tendering":"2030-02-15","decision":"2030-04-01"},"reminders":["P7D","P1D"]}""")
record CampaignPlan(
        @NotNull @Valid Text title,
        @NotNull @Valid CharterTerms charter,
        @NotNull Instant collectingUntil,
        @NotNull @Valid CollectiveMinimum collectiveMinimum,
        @NotNull @Valid BelowMinimum belowMinimum,
        @Nullable @Valid IndicativeDates indicativeDates,
        @Nullable @Size(max = 10) List<@NotNull Duration> reminders) {

    /** How long before the deadline members are reminded, unless the plan says otherwise. */
    private static final List<Duration> USUAL = List.of(Duration.ofDays(7), Duration.ofDays(1));

    List<Duration> remindedBefore() {
        return reminders == null ? USUAL : reminders;
    }
}
