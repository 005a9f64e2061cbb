package coop.grappe.supplier.evaluation;

import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Evaluator;
import coop.grappe.supplier.tender.Tender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who judges the bids of a tender and what each has given: the committee, or every evaluator of the organizer that has declared if none is
 * named. Nobody's points count for a bid from which it is recused, whenever that came to light.
 */
final class Panel {

    private final List<Bid> bids;
    private final List<String> criteria;
    private final boolean named;
    private final List<String> evaluators;
    private final Map<String, Declaration> declarations;
    private final List<Score> scores;

    /** @param bids those that stand */
    Panel(Tender tender, List<Bid> bids, List<Declaration> declarations, List<Score> scores) {
        this.bids = bids;
        this.criteria = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.QUALITY)
                .map(criterion -> criterion.id())
                .toList();
        this.named = !tender.committee().isEmpty();
        this.declarations = declarations.stream()
                .collect(Collectors.toMap(Declaration::login, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.evaluators = named
                ? tender.committee().stream().map(Evaluator::login).toList()
                : List.copyOf(this.declarations.keySet());
        this.scores = scores;
    }

    /** Their logins. */
    List<String> evaluators() {
        return evaluators;
    }

    boolean isNamed() {
        return named;
    }

    boolean hasDeclared(String login) {
        return declarations.containsKey(login);
    }

    /** Who judges a bid: the evaluators, without those recused from it. */
    List<String> judgesOf(Bid bid) {
        return evaluators.stream()
                .filter(login -> !isRecused(login, bid.supplierId()))
                .toList();
    }

    boolean isRecused(String login, String supplierId) {
        Declaration declaration = declarations.get(login);
        return declaration != null && declaration.recusesFrom(supplierId);
    }

    /** How many evaluators do not judge some bid. */
    int recusals() {
        return (int) evaluators.stream()
                .filter(login -> bids.stream().anyMatch(bid -> isRecused(login, bid.supplierId())))
                .count();
    }

    /** The points that count. */
    List<Integer> pointsOf(Bid bid, String criterionId) {
        List<String> judges = judgesOf(bid);
        return scores.stream()
                .filter(score -> score.bidId().equals(bid.id())
                        && score.criterionId().equals(criterionId)
                        && judges.contains(score.evaluator()))
                .map(Score::points)
                .toList();
    }

    /** How many points an evaluator has still to give. */
    long missingOf(String login) {
        return bids.stream()
                .filter(bid -> !isRecused(login, bid.supplierId()))
                .mapToLong(bid -> criteria.stream()
                        .filter(criterion -> scores.stream().noneMatch(score -> isOf(score, login, bid, criterion)))
                        .count())
                .sum();
    }

    private static boolean isOf(Score score, String login, Bid bid, String criterion) {
        return score.evaluator().equals(login)
                && score.bidId().equals(bid.id())
                && score.criterionId().equals(criterion);
    }

    /** How many points all of them have still to give, one each for what nobody judges. */
    long missing() {
        long unjudged = bids.stream().filter(bid -> judgesOf(bid).isEmpty()).count();
        return unjudged * criteria.size()
                + evaluators.stream().mapToLong(this::missingOf).sum();
    }

    /** For how many bids and criteria there are no points that count. */
    long unscored() {
        return bids.stream()
                .mapToLong(bid -> criteria.stream()
                        .filter(criterion -> pointsOf(bid, criterion).isEmpty())
                        .count())
                .sum();
    }

    /** Whether everyone has declared and given all points. */
    boolean isComplete() {
        return missing() == 0 && evaluators.stream().allMatch(this::hasDeclared);
    }

    List<Bid> bids() {
        return bids;
    }

    /** The ids of those that people judge. */
    List<String> criteria() {
        return criteria;
    }
}
