package coop.grappe.purchasing.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.accounting.JournalEntry.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is written into an entry, in whatever order: what is left over to one account balances it. */
class EntryLinesProperties {

    record Part(PostingRole role, long item, Money amount) {}

    @Provide
    Arbitrary<Part> parts() {
        return Combinators.combine(
                        Arbitraries.of(PostingRole.values()),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.longs().between(-1_000_000, 1_000_000))
                .as((role, item, cents) -> new Part(role, item, new Money(BigDecimal.valueOf(cents, 2), Money.CAD)));
    }

    private static List<Line> written(List<Part> parts) {
        EntryLines entry = new EntryLines(ChartOfAccounts.standard());
        Money sum = Money.zero(Money.CAD);
        for (Part part : parts) {
            entry.debit(part.role(), new UUID(0, part.item()), part.amount());
            sum = sum.plus(part.amount());
        }
        return entry.credit(PostingRole.PAYABLE, sum).lines();
    }

    @Property
    void everyEntryBalancesWithOneSideALineAndNoEmptyLine(@ForAll @Size(max = 12) List<@From("parts") Part> parts) {
        List<Line> lines = written(parts);
        assertTrue(JournalEntry.balance(lines).isZero());
        assertTrue(lines.stream()
                .allMatch(line -> line.debit().isZero() != line.credit().isZero()));
        assertTrue(lines.isEmpty() || lines.size() >= 2);
    }

    @Property
    void aReversalUndoesItsEntryOnEveryAccount(@ForAll @Size(max = 12) List<@From("parts") Part> parts) {
        List<Line> lines = written(parts);
        EntryLines both = new EntryLines(ChartOfAccounts.standard());
        Stream.concat(lines.stream(), lines.stream().map(Line::undone))
                .forEach(line -> both.put(line.account(), line.role(), line.itemId(), line.signed()));
        assertEquals(List.of(), both.lines());
    }
}
