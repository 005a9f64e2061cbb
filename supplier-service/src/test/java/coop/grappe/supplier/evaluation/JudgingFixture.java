package coop.grappe.supplier.evaluation;

import coop.grappe.sealing.Leaf;
import coop.grappe.sealing.TenderLog;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.PriceFormula;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import coop.grappe.supplier.tender.TieRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Evaluators, their points, and what is drawn from a log. */
final class JudgingFixture {

    static final TenderLog LOG = new TenderLog(
            "grappe.coop/tenders/x",
            "",
            List.of(
                    Leaf.withdrawn(TenderFixture.NOW, new UUID(7, 1)).line(),
                    Leaf.closed(TenderFixture.DEADLINE, List.of(new UUID(7, 2)), List.of())
                            .line(),
                    Leaf.opened(TenderFixture.DEADLINE.plusSeconds(60), List.of(new UUID(7, 2)))
                            .line()));

    private JudgingFixture() {}

    static Judgement judged(int points) {
        return Judgement.mean(List.of(points));
    }

    /** @param service points on the one quality criterion */
    static List<RankedLot> ranked(Tender tender, Map<Bid, Integer> service, Map<String, Set<String>> tags) {
        Map<UUID, Map<String, Judgement>> quality = service.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), entry -> Map.of("service", judged(entry.getValue()))));
        return new EvaluationMethod(tender, quality, ties(tender, tags))
                .over(List.copyOf(service.keySet()), new LowPriceFindings(List.of()));
    }

    static Ties ties(Tender tender, Map<String, Set<String>> tags) {
        return Ties.by(tender.judging(), tender.id(), tags, () -> LOG);
    }

    static Ties ties(TieRule rule, UUID tenderId) {
        JudgingRules rules = new JudgingRules(PriceFormula.RELATIVE_TO_LOWEST, List.of(), null, rule, List.of(), 100);
        return Ties.by(rules, tenderId, Map.of(), () -> LOG);
    }

    static Score score(Bid bid, String login, int points) {
        return Score.given(
                bid.tenderId(),
                new ScorePlan(bid.id(), "service", points, "Selon les réponses"),
                login,
                TenderFixture.DEADLINE);
    }

    static Declaration declared(Bid bid, String login, DeclarationKind kind, String... suppliers) {
        return Declaration.made(
                bid.tenderId(),
                "CA-QC-NEQ:1100000001",
                login,
                new DeclarationPlan(kind, List.of(suppliers), "Voir le registre"),
                TenderFixture.DEADLINE);
    }
}
