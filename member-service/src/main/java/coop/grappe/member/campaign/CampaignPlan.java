package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to draft a campaign. */
@Schema(examples = """
                {"title":{"fr":"Achats d’hiver","en":"Winter purchases"},
                "charter":{"objectives":{"fr":"Payer moins cher ensemble","en":"Pay less together"},
                "mandate":{"scope":{"fr":"Déneigement et éclairage","en":"Snow removal and lighting"},
                "ceiling":{"amount":"500000.00","currency":"CAD"},"expires":"2030-06-30T00:00:00Z"},
                "quorumPercent":50,"majorityPercent":50,"votingPeriod":"P7D","standstillPeriod":"P10D",
                "feePercent":"1.5","gainSharing":"equal-price"},
                "collectingUntil":"2030-01-31T23:59:59Z",
                "collectiveMinimum":{"members":10,"baseline":{"amount":"50000.00","currency":"CAD"}},
                "belowMinimum":{"extension":"P14D","times":1}}""")
record CampaignPlan(
        @NotNull @Valid Text title,
        @NotNull @Valid CharterTerms charter,
        @NotNull Instant collectingUntil,
        @NotNull @Valid CollectiveMinimum collectiveMinimum,
        @NotNull @Valid BelowMinimum belowMinimum) {}
