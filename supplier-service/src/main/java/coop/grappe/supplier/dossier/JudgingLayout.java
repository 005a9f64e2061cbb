package coop.grappe.supplier.dossier;

import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.PriceScale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** By which rules bids are judged, as it is printed in one language. */
final class JudgingLayout {

    private final TenderFile file;
    private final Wording in;

    JudgingLayout(TenderFile file, Wording wording) {
        this.file = file;
        this.in = wording;
    }

    List<String> sentences() {
        JudgingRules rules = file.judging();
        List<String> sentences = new ArrayList<>();
        sentences.add(formula(rules));
        rules.priceScales().forEach(scale -> sentences.add(scale(scale)));
        sentences.add(in.word(
                "tie." + rules.tieRule().word(), rules.tieTags().stream().collect(Collectors.joining(", "))));
        if (file.criteria().size() > 1) {
            sentences.add(in.word("spread", rules.maximumSpread()));
        }
        return sentences;
    }

    private String formula(JudgingRules rules) {
        return switch (rules.priceFormula()) {
            case ABSOLUTE -> in.word("formula.absolute");
            case LINEAR ->
                rules.zeroAtMultiple() == null
                        ? in.word("formula.linear.highest")
                        : in.word("formula.linear.multiple", in.number(rules.zeroAtMultiple()));
            case RELATIVE_TO_LOWEST -> in.word("formula.lowest");
            case COST_PER_QUALITY -> in.word("formula.quality");
        };
    }

    private String scale(PriceScale scale) {
        String lot = file.lots().stream()
                .filter(one -> one.id().equals(scale.lotId()))
                .map(Lot::title)
                .map(in::of)
                .findFirst()
                .orElse("");
        return in.word("formula.scale", lot, in.money(scale.full()), in.money(scale.none()));
    }
}
