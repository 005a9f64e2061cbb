package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import coop.grappe.sealing.TenderLog;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.TieRule;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Orders bids for a lot that are equal, as published; what the rule leaves equal goes to the earlier submission. */
final class Ties {

    /** A bid with what a rule may ask about it. */
    record Equal(Bid bid, BigDecimal quality) {}

    private static final Comparator<Equal> EARLIER = Comparator.comparing(
                    (Equal equal) -> equal.bid().submittedAt())
            .thenComparing(equal -> equal.bid().id());

    private final TieRule rule;
    private final List<String> first;
    private final Map<String, Set<String>> tags;
    private final @Nullable LotDrawing drawing;

    private Ties(TieRule rule, List<String> first, Map<String, Set<String>> tags, @Nullable LotDrawing drawing) {
        this.rule = rule;
        this.first = first;
        this.tags = tags;
        this.drawing = drawing;
    }

    /**
     * @param tags of the suppliers, by their ids
     * @param log of the tender; asked for by a drawing only
     */
    static Ties by(JudgingRules rules, UUID tenderId, Map<String, Set<String>> tags, Supplier<TenderLog> log) {
        LotDrawing drawing = rules.tieRule() == TieRule.LOT_DRAWING ? LotDrawing.from(tenderId, log.get()) : null;
        return new Ties(rules.tieRule(), rules.tieTags(), tags, drawing);
    }

    Comparator<Equal> order() {
        return published().thenComparing(EARLIER);
    }

    private Comparator<Equal> published() {
        return switch (rule) {
            case EARLIER_SUBMISSION -> EARLIER;
            case HIGHER_QUALITY -> Comparator.comparing(Equal::quality).reversed();
            case TAGGED_FIRST ->
                Comparator.comparing((Equal equal) -> isTagged(equal.bid())).reversed();
            case LOT_DRAWING -> Comparator.comparing((Equal equal) -> drawn(equal.bid()));
        };
    }

    private boolean isTagged(Bid bid) {
        return !Collections.disjoint(tags.getOrDefault(bid.supplierId(), Set.of()), first);
    }

    private String drawn(Bid bid) {
        return drawing == null ? "" : drawing.drawn(bid.id());
    }

    /** What decided between a bid and those that are equal to it. */
    Text reason(Equal equal) {
        return switch (rule) {
            case EARLIER_SUBMISSION ->
                new Text(
                        "À égalité, la soumission la plus ancienne l’emporte (%s)."
                                .formatted(equal.bid().submittedAt()),
                        "Equal: the earlier submission comes first (%s)."
                                .formatted(equal.bid().submittedAt()));
            case HIGHER_QUALITY ->
                new Text(
                        "À égalité, la meilleure qualité l’emporte (%s), puis la soumission la plus ancienne."
                                .formatted(PriceScoring.plain(equal.quality())),
                        "Equal: the higher quality comes first (%s), then the earlier submission."
                                .formatted(PriceScoring.plain(equal.quality())));
            case TAGGED_FIRST ->
                new Text(
                        "À égalité, passent en premier les fournisseurs étiquetés %s (%s), puis la soumission la plus ancienne."
                                .formatted(
                                        String.join(", ", first),
                                        isTagged(equal.bid()) ? "celui-ci l’est" : "celui-ci ne l’est pas"),
                        "Equal: suppliers tagged %s come first (%s), then the earlier submission."
                                .formatted(
                                        String.join(", ", first),
                                        isTagged(equal.bid()) ? "this one is" : "this one is not"));
            case LOT_DRAWING ->
                new Text(
                        "À égalité, tirage au sort : SHA-256 de l’appel d’offres, de la racine du journal à la clôture (%s) et de la soumission : %s; le plus petit l’emporte."
                                .formatted(root(), drawn(equal.bid())),
                        "Equal: drawn by lot: SHA-256 of the tender, the log’s root at the closing (%s) and the bid: %s; the lowest comes first."
                                .formatted(root(), drawn(equal.bid())));
        };
    }

    private String root() {
        return drawing == null ? "" : drawing.root();
    }
}
