package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.bid.Bid;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words and numbers why a bid has its rank, so that a reader can reckon again. */
final class RankExplanation {

    private final PriceScoring scoring;
    private final Ties ties;

    RankExplanation(PriceScoring scoring, Ties ties) {
        this.scoring = scoring;
        this.ties = ties;
    }

    RankedBid of(
            int rank,
            Candidate candidate,
            Candidate best,
            boolean tied,
            Set<LowPrice> signs,
            Optional<LowPriceFinding> finding) {
        Text tie = tied ? ties.reason(candidate.forTies()) : null;
        Text explanation = joined(
                candidate.adjusted().isPresent() ? adjusted(candidate, best) : summed(candidate),
                alternative(candidate.bid()),
                tie,
                lowPrice(signs, finding.orElse(null)));
        return new RankedBid(
                rank,
                candidate.bid().id(),
                candidate.bid().supplierId(),
                candidate.bid().alternative(),
                candidate.total(),
                candidate.adjusted().map(AdjustedPrice::amount).orElse(null),
                signs,
                finding.orElse(null),
                candidate.points(best),
                candidate.criteria(),
                tie,
                explanation);
    }

    private Text summed(Candidate candidate) {
        Text formula = scoring.formulaFor(candidate.total());
        String points = candidate.price().written();
        if (candidate.quality().isEmpty()) {
            return new Text(
                    "Total : %s; le plus bas l’emporte. Points : %s = %s."
                            .formatted(candidate.total(), formula.fr(), points),
                    "Total: %s; the lowest comes first. Points: %s = %s."
                            .formatted(candidate.total(), formula.en(), points));
        }
        String sum = candidate.criteria().stream().map(this::term).collect(Collectors.joining(" + "));
        String result = PriceScoring.plain(candidate.points(candidate));
        return new Text(
                "Prix : %s : %s = %s. Points : %s = %s.%s"
                        .formatted(
                                candidate.total(),
                                formula.fr(),
                                points,
                                sum,
                                result,
                                agreed(candidate).fr()),
                "Price: %s: %s = %s. Points: %s = %s.%s"
                        .formatted(
                                candidate.total(),
                                formula.en(),
                                points,
                                sum,
                                result,
                                agreed(candidate).en()));
    }

    private Text adjusted(Candidate candidate, Candidate best) {
        AdjustedPrice own = candidate.adjusted().orElseThrow();
        int weight = candidate.price().weight();
        String earned = candidate.quality().stream().map(this::term).collect(Collectors.joining(" + "));
        String coefficient = "1 + (%s) ÷ %d = %s".formatted(earned, weight, PriceScoring.plain(own.coefficient()));
        String price = "%s ÷ %s = %s"
                .formatted(candidate.total(), PriceScoring.plain(own.coefficient()), PriceScoring.plain(own.amount()));
        String points = "%s ÷ %s × 100 = %s"
                .formatted(
                        PriceScoring.plain(best.adjusted().orElseThrow().amount()),
                        PriceScoring.plain(own.amount()),
                        PriceScoring.plain(candidate.points(best)));
        return new Text(
                "Coefficient de qualité : %s. Prix ajusté : %s; le plus bas l’emporte. Points : %s.%s"
                        .formatted(coefficient, price, points, agreed(candidate).fr()),
                "Quality coefficient: %s. Adjusted price: %s; the lowest comes first. Points: %s.%s"
                        .formatted(coefficient, price, points, agreed(candidate).en()));
    }

    private String term(CriterionPoints one) {
        return "%s %s × %d %%".formatted(one.criterionId(), one.written(), one.weight());
    }

    private Text agreed(Candidate candidate) {
        String agreed = candidate.quality().stream()
                .filter(one -> one.source() == PointSource.CONSENSUS)
                .map(CriterionPoints::criterionId)
                .collect(Collectors.joining(", "));
        return agreed.isEmpty()
                ? new Text("", "")
                : new Text(
                        " Points convenus par le comité : %s.".formatted(agreed),
                        " Points that the committee agreed on: %s.".formatted(agreed));
    }

    private static @Nullable Text lowPrice(Set<LowPrice> signs, @Nullable LowPriceFinding finding) {
        if (finding != null) {
            return finding.words();
        }
        return signs.isEmpty()
                ? null
                : new Text(
                        "Prix anormalement bas : le soumissionnaire n’a pas été interrogé.",
                        "Abnormally low price: its bidder was not asked about it.");
    }

    private static @Nullable Text alternative(Bid bid) {
        return bid.isPrimary()
                ? null
                : new Text(
                        "Soumission de rechange n° %d.".formatted(bid.alternative()),
                        "Alternative bid no. %d.".formatted(bid.alternative()));
    }

    private static Text joined(Text first, @Nullable Text... further) {
        Text all = first;
        for (Text more : further) {
            all = more == null ? all : new Text(all.fr() + " " + more.fr(), all.en() + " " + more.en());
        }
        return all;
    }
}
