package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import coop.grappe.purchasing.contract.Contract;
import coop.grappe.purchasing.contract.ContractLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an entry while it is written: amounts by their role, which the member's chart turns into accounts. What is negative
 * changes sides, what is zero leaves no line, and what has the same account, role and item adds up.
 */
final class EntryLines {

    private record Place(
            String account,
            @Nullable PostingRole role,
            @Nullable UUID itemId) {}

    private final ChartOfAccounts chart;
    private final Map<Place, Money> amounts = new LinkedHashMap<>();

    EntryLines(ChartOfAccounts chart) {
        this.chart = chart;
    }

    EntryLines debit(PostingRole role, Money amount) {
        return put(chart.of(role), role, null, amount);
    }

    EntryLines credit(PostingRole role, Money amount) {
        return debit(role, amount.negated());
    }

    EntryLines debit(PostingRole role, UUID itemId, Money amount) {
        return put(chart.of(role), role, itemId, amount);
    }

    /** The expense of an item. */
    EntryLines expense(Item item, Money amount) {
        String account = chart.expenseOf(item.scheme(), item.classification());
        return put(account, PostingRole.EXPENSE_OF_ITEM, item.id(), amount);
    }

    EntryLines recoverable(String tax, Money amount) {
        return put(chart.recoverable(tax), PostingRole.RECOVERABLE_TAX, null, amount);
    }

    /** An amount of a role on the account on which it stands, whatever the rules say now. */
    EntryLines put(String account, @Nullable PostingRole role, @Nullable UUID itemId, Money signed) {
        amounts.merge(new Place(account, role, itemId), signed, Money::plus);
        return this;
    }

    /** Debits before credits, each in the order in which it was written. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        amounts.forEach((place, amount) -> {
            if (!amount.isZero()) {
                lines.add(Line.of(place.account(), amount, place.role(), place.itemId()));
            }
        });
        lines.sort((one, other) ->
                Boolean.compare(one.debit().isZero(), other.debit().isZero()));
        return lines;
    }

    /** What is bought, as far as books care. */
    record Item(UUID id, String scheme, String classification) {

        static Item of(Contract contract, UUID itemId) {
            ContractLine line = contract.line(itemId).orElseThrow();
            return new Item(itemId, line.classificationScheme(), line.classificationId());
        }
    }
}
