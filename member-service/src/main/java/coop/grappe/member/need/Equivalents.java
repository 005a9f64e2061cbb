package coop.grappe.member.need;

import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.campaign.Ratio;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Items that the negotiator says are the same: what is asked of one is bought as the other. */
@ApplicationScoped
class Equivalents {

    private final Items items;
    private final Needs needs;
    private final Units units;

    Equivalents(Items items, Needs needs, Units units) {
        this.items = items;
        this.needs = needs;
        this.units = units;
    }

    /**
     * Merges an item into another, with everything that was asked of it.
     *
     * @throws Problem 409 if an item's state does not allow it, 422 if a need cannot be said in the other item's unit
     */
    void merge(Item item, Item into, Ratio factor) {
        Equivalence equivalence = between(into, factor);
        List<Need> asked = needs.standingOf(item);
        item.mergeInto(into, factor);
        long left =
                asked.stream().filter(need -> !need.become(into, equivalence)).count();
        if (left > 0) {
            throw new Problem(NeedProblem.NOT_EQUIVALENT, left, asked.size()).with("needs", left);
        }
    }

    /** Takes a merging back: every need that was asked of the item is again what it was. */
    void separate(Item item) {
        Item into =
                items.of(item.campaignId(), item.mergedInto().orElse(item.id())).orElseThrow(Problem::notFound);
        item.separate();
        needs.standingOf(into).stream().filter(need -> need.isOf(item.id())).forEach(Need::beAsAsked);
    }

    /** A need of a merged item becomes one of the item that is bought in its place. */
    void follow(Need need, Item item) {
        item.mergedInto().flatMap(into -> items.of(item.campaignId(), into)).ifPresent(into -> {
            if (!need.become(into, between(into, item.mergeFactor()))) {
                throw new Problem(NeedProblem.NOT_EQUIVALENT, 1, 1);
            }
            follow(need, into);
        });
    }

    private Equivalence between(Item into, Ratio factor) {
        return new Equivalence(factor, units.ofCode(into.unit()).orElseThrow());
    }
}
