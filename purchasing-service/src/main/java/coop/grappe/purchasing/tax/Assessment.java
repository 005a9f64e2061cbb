package coop.grappe.purchasing.tax;

import coop.grappe.platform.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The taxes that are due on a paper.
 *
 * @param net the sum of the prices
 * @param lines each tax taken on the total of its base and rounded once
 * @param byItem per tax, what comes out if each item's tax is rounded on its own, which the law allows too
 * @param numbers under which the supplier collects, by tax, as far as known
 */
public record Assessment(Money net, List<TaxLine> lines, Map<String, Money> byItem, Map<String, String> numbers) {

    Assessment(Money net, List<TaxLine> lines, Map<String, Money> byItem) {
        this(net, lines, byItem, Map.of());
    }

    /** What a supplier that is not registered charges. */
    public static Assessment none(Money net) {
        return new Assessment(net, List.of(), Map.of());
    }

    Assessment under(Map<String, String> registered) {
        return new Assessment(net, lines, byItem, registered);
    }

    public Money due() {
        return TaxLine.sum(lines, net.currency());
    }

    /** What is due of one tax, taken on the total. */
    public Money due(String tax) {
        return TaxLine.sum(lines, tax, net.currency());
    }

    /** Whether an amount is what one of the two ways of rounding gives. */
    public boolean accepts(String tax, Money amount) {
        return amount.equals(due(tax)) || amount.equals(byItem.get(tax));
    }

    /** What is accepted of a claim: the amount itself, or else what is due. */
    public Money accepted(String tax, Money amount) {
        return accepts(tax, amount) ? amount : due(tax);
    }

    /**
     * Names rates and bases of amounts that were claimed per tax. Their sums per tax stay as claimed: an amount that differs from what
     * is due stands on the last line of its tax, one that is not due at all on a line of its own. What is due and was not claimed does
     * not appear.
     */
    public List<TaxLine> explain(Map<String, Money> claimed) {
        Map<String, Money> left = new LinkedHashMap<>(claimed);
        List<TaxLine> explained = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TaxLine line = lines.get(i);
            Money open = left.get(line.tax());
            if (line.percent().signum() == 0) {
                explained.add(line);
            } else if (open != null) {
                Money here = isLastOfItsTax(i) ? open : line.amount();
                explained.add(line.withAmount(here));
                left.put(line.tax(), open.minus(here));
            }
        }
        left.forEach((tax, open) -> {
            if (!open.isZero()) {
                explained.add(TaxLine.claimed(tax, net, open));
            }
        });
        return List.copyOf(explained);
    }

    private boolean isLastOfItsTax(int index) {
        return lines.stream()
                .skip(index + 1L)
                .noneMatch(line -> line.tax().equals(lines.get(index).tax())
                        && line.percent().signum() != 0);
    }

    /** The taxes that are due or claimed, in the order of the lines, then of the claims. */
    public List<String> taxes(Map<String, Money> claimed) {
        List<String> taxes = new ArrayList<>();
        lines.stream().filter(line -> !line.amount().isZero()).map(TaxLine::tax).forEach(taxes::add);
        taxes.addAll(claimed.keySet());
        return taxes.stream().distinct().toList();
    }
}
