package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.util.ArrayList;
import java.util.List;

/** The rules for judging bids as a tender's file tells them, a sentence each. */
final class JudgingWords {

    private JudgingWords() {}

    static List<Text> of(JudgingRules rules, List<Lot> lots) {
        List<Text> sentences = new ArrayList<>();
        sentences.add(formula(rules));
        lots.forEach(lot -> rules.scaleOf(lot.id()).ifPresent(scale -> sentences.add(scale(lot, scale))));
        sentences.add(tie(rules));
        if (rules.maximumSpread() < JudgingRules.ANY_SPREAD) {
            sentences.add(new Text(
                    "Au-delà de %d points d’écart entre les notes d’une soumission pour un critère, le comité convient d’une seule; sinon leur moyenne compte."
                            .formatted(rules.maximumSpread()),
                    "Where the points for a bid on a criterion lie more than %d apart the committee agrees on one; otherwise their mean counts."
                            .formatted(rules.maximumSpread())));
        }
        return List.copyOf(sentences);
    }

    private static Text formula(JudgingRules rules) {
        return switch (rules.priceFormula()) {
            case ABSOLUTE ->
                new Text(
                        "Points de prix : 100 × (zéro − total) ÷ (zéro − plein), de 0 à 100, selon les montants de chaque lot.",
                        "Points on the price: 100 × (none − total) ÷ (none − full), from 0 to 100, with the amounts of each lot.");
            case LINEAR ->
                rules.zeroAtMultiple() == null
                        ? new Text(
                                "Points de prix : 100 pour le total le plus bas, 0 pour le plus haut, en ligne droite entre les deux.",
                                "Points on the price: 100 for the lowest total, 0 for the highest, in a straight line between them.")
                        : new Text(
                                "Points de prix : 100 pour le total le plus bas, 0 à partir de %s fois ce total, en ligne droite entre les deux."
                                        .formatted(rules.zeroAtMultiple().toPlainString()),
                                "Points on the price: 100 for the lowest total, 0 from %s times that total on, in a straight line between them."
                                        .formatted(rules.zeroAtMultiple().toPlainString()));
            case RELATIVE_TO_LOWEST ->
                new Text(
                        "Points de prix : total le plus bas ÷ total × 100.",
                        "Points on the price: lowest total ÷ total × 100.");
            case COST_PER_QUALITY ->
                new Text(
                        "Prix ajusté : total ÷ (1 + Σ(poids × points ÷ 100) ÷ poids du prix); le plus bas l’emporte.",
                        "Adjusted price: total ÷ (1 + Σ(weight × points ÷ 100) ÷ weight of the price); the lowest comes first.");
        };
    }

    private static Text scale(Lot lot, PriceScale scale) {
        return new Text(
                "%s : plein %s, zéro %s.".formatted(lot.title().fr(), scale.full(), scale.none()),
                "%s: full %s, none %s.".formatted(lot.title().en(), scale.full(), scale.none()));
    }

    private static Text tie(JudgingRules rules) {
        String tags = String.join(", ", rules.tieTags());
        return switch (rules.tieRule()) {
            case EARLIER_SUBMISSION ->
                new Text(
                        "À égalité, la soumission la plus ancienne l’emporte.",
                        "Equal: the earlier submission comes first.");
            case HIGHER_QUALITY ->
                new Text(
                        "À égalité, la meilleure qualité l’emporte, puis la soumission la plus ancienne.",
                        "Equal: the higher quality comes first, then the earlier submission.");
            case TAGGED_FIRST ->
                new Text(
                        "À égalité, passent en premier les fournisseurs étiquetés %s, puis la soumission la plus ancienne."
                                .formatted(tags),
                        "Equal: suppliers tagged %s come first, then the earlier submission.".formatted(tags));
            case LOT_DRAWING ->
                new Text(
                        "À égalité, tirage au sort vérifiable à partir du journal de l’appel d’offres à sa clôture.",
                        "Equal: by lot, drawn verifiably from the tender’s log at its closing.");
        };
    }
}
