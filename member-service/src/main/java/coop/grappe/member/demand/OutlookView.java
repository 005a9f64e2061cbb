package coop.grappe.member.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where demand would lead with some price tiers.
 *
 * @param volume the greatest quantity at which everybody who is in accepts the price that this very quantity earns
 * @param unitPrice that price, rounded half up to four decimals if it is an average
 * @param next the next tier, and how far it is; absent in the last one
 * @param otherVolumes smaller quantities that would hold together too
 * @param needs how each need that depends on the price fares: all of them for the organizer, a member's own for a member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"volume":{"value":"82","unit":"EA"},"unitPrice":{"amount":"10.00","currency":"CAD"},
                "next":{"threshold":{"value":"100","unit":"EA"},"unitPrice":{"amount":"9.00","currency":"CAD"},
                "missing":{"value":"18","unit":"EA"}},"otherVolumes":[],
                "needs":[{"needId":"01890a5d-ac96-774b-bcce-b30209000006","memberId":"CA-QC-NEQ:1165432109","outcome":"out",
                "quantity":{"value":"0","unit":"EA"},"wants":{"amount":"9.00","currency":"CAD"},
                "missing":{"value":"18","unit":"EA"}}]}""")
record OutlookView(
        Quantity volume,
        UnitPrice unitPrice,
        @Nullable NextTierView next,
        List<Quantity> otherVolumes,
        List<FareView> needs) {

    /** A tier that is not reached yet. */
    @Schema(name = "NextTier")
    record NextTierView(Quantity threshold, UnitPrice unitPrice, Quantity missing) {}

    /**
     * How a need fares.
     *
     * @param outcome {@code in}, {@code partly} or {@code out}
     * @param quantity what it takes
     * @param accepts the price up to which it takes that
     * @param wants the price at which it would take more
     * @param missing how much more volume would earn that price; absent if no volume does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NeedFare")
    record FareView(
            UUID needId,
            String memberId,
            String outcome,
            Quantity quantity,
            @Nullable UnitPrice accepts,
            @Nullable UnitPrice wants,
            @Nullable Quantity missing) {}

    static OutlookView of(ConsistentVolume consistent, String unit, int decimals, Predicate<String> shown) {
        BigDecimal volume = consistent.largest();
        PriceSchedule schedule = consistent.schedule();
        Optional<NextTierView> next = schedule.after(volume)
                .map(tier -> new NextTierView(
                        new Quantity(tier.threshold(), unit),
                        tier.unitPrice(),
                        new Quantity(tier.threshold().subtract(volume), unit)));
        return new OutlookView(
                new Quantity(volume, unit),
                schedule.shownPrice(volume),
                next.orElse(null),
                consistent.all().stream()
                        .filter(other -> other.compareTo(volume) < 0)
                        .map(other -> new Quantity(other, unit))
                        .toList(),
                consistent.fares(decimals).stream()
                        .filter(fare -> shown.test(fare.taker().memberId()))
                        .map(fare -> fare(fare, unit))
                        .toList());
    }

    private static FareView fare(ConsistentVolume.Fare fare, String unit) {
        return new FareView(
                fare.taker().needId(),
                fare.taker().memberId(),
                fare.outcome().name().toLowerCase(Locale.ROOT),
                new Quantity(fare.quantity(), unit),
                fare.accepted().orElse(null),
                fare.wanted().orElse(null),
                fare.missing().map(missing -> new Quantity(missing, unit)).orElse(null));
    }
}
