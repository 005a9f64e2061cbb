package coop.grappe.supplier.scorecard;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How figures become a suggestion: the gravest finding counts.
 *
 * @param months how far back the figures go that count
 * @param enoughOrders fewer accepted orders prove nothing
 */
@Schema(examples = """
                {"months":24,"enoughOrders":5,"thresholds":[{"figure":"onTime","direction":"below","warn":"85","block":"60"},
                {"figure":"complete","direction":"below","warn":"90","block":"70"},
                {"figure":"damaged","direction":"above","warn":"10","block":"25"},
                {"figure":"disputed","direction":"above","warn":"15","block":"35"}]}""")
public record StandingRule(int months, int enoughOrders, List<Threshold> thresholds) {

    /**
     * From where on a figure is grave.
     *
     * @param direction whether what is {@code below} or {@code above} is
     * @param warn in percent
     * @param block in percent
     */
    @Schema(name = "StandingThreshold")
    public record Threshold(
            String figure,
            String direction,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "85")
            BigDecimal warn,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "60")
            BigDecimal block) {

        private Share share(Figures figures) {
            Function<Figures, Share> read = switch (figure) {
                case "onTime" -> Figures::onTime;
                case "complete" -> Figures::complete;
                case "damaged" -> Figures::damaged;
                case "disputed" -> Figures::disputed;
                default -> throw new IllegalStateException("No figure " + figure);
            };
            return read.apply(figures);
        }

        Suggestion judge(Figures figures) {
            Share share = share(figures);
            if (passes(share, block)) {
                return Suggestion.BLOCKED;
            }
            return passes(share, warn) ? Suggestion.WARNED : Suggestion.GOOD;
        }

        private boolean passes(Share share, BigDecimal limit) {
            return direction.equals("below") ? share.isBelow(limit) : share.isAbove(limit);
        }
    }

    static StandingRule of(ScorecardConfig config) {
        return new StandingRule(
                config.months(),
                config.enoughOrders(),
                List.of(
                        new Threshold(
                                "onTime",
                                "below",
                                config.onTime().warn(),
                                config.onTime().block()),
                        new Threshold(
                                "complete",
                                "below",
                                config.complete().warn(),
                                config.complete().block()),
                        new Threshold(
                                "damaged",
                                "above",
                                config.damaged().warn(),
                                config.damaged().block()),
                        new Threshold(
                                "disputed",
                                "above",
                                config.disputed().warn(),
                                config.disputed().block())));
    }

    Suggestion judge(Figures figures) {
        if (figures.orders() < enoughOrders) {
            return Suggestion.UNPROVEN;
        }
        return thresholds.stream()
                .map(threshold -> threshold.judge(figures))
                .reduce(Suggestion.GOOD, Suggestion::worse);
    }

    /** The figures that are to blame for a suggestion. */
    List<String> grounds(Figures figures) {
        Suggestion suggestion = judge(figures);
        return thresholds.stream()
                .filter(threshold ->
                        suggestion.compareTo(Suggestion.GOOD) > 0 && threshold.judge(figures) == suggestion)
                .map(Threshold::figure)
                .toList();
    }
}
