package coop.grappe.purchasing.accounting;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A balanced double entry in one member's books, once posted never changed.
 *
 * @param number counts from 1 without gaps in each member's books
 * @param date the day on which it counts: that of its document or, if that is closed, the first open one
 * @param documentDate the day of its document: of the delivery, the invoice, the payment, or on which the rebate was earned
 * @param reference the document's own number, such as the supplier's of its invoice
 * @param reverses the entry that this one undoes
 * @param reason why, where a person decided it
 * @param login who, where a person decided it
 */
record JournalEntry(
        UUID id,
        String memberId,
        long number,
        LocalDate date,
        LocalDate documentDate,
        EntryKind kind,
        Text description,
        @Nullable String reference,
        Source source,
        @Nullable UUID reverses,
        @Nullable String reason,
        @Nullable String login,
        Instant postedAt,
        List<Line> lines) {

    JournalEntry {
        lines = List.copyOf(lines);
        if (lines.size() < 2 || !balance(lines).isZero()) {
            throw new IllegalArgumentException("A journal entry of at least two lines balances: " + lines);
        }
    }

    /** Debits less credits. */
    static Money balance(List<Line> lines) {
        return lines.stream().map(Line::signed).reduce(Money.zero(Money.CAD), Money::plus);
    }

    /**
     * One account; either debit or credit is zero, neither is negative.
     *
     * @param role what the amount is, unless a person wrote the line
     * @param itemId the item that it is of, if it is of one
     */
    record Line(
            String account,
            Money debit,
            Money credit,
            @Nullable PostingRole role,
            @Nullable UUID itemId) {

        Line {
            if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
                throw new IllegalArgumentException("A line is either a debit or a credit: " + debit + ", " + credit);
            }
        }

        /** @param signed positive for a debit, negative for a credit, never zero */
        static Line of(String account, Money signed, @Nullable PostingRole role, @Nullable UUID itemId) {
            Money none = Money.zero(signed.currency());
            return signed.isNegative()
                    ? new Line(account, none, signed.negated(), role, itemId)
                    : new Line(account, signed, none, role, itemId);
        }

        static Line debit(String account, Money amount) {
            return of(account, amount, null, null);
        }

        static Line credit(String account, Money amount) {
            return of(account, amount.negated(), null, null);
        }

        Money signed() {
            return debit.minus(credit);
        }

        BigDecimal signedAmount() {
            return signed().amount();
        }

        Line undone() {
            return new Line(account, credit, debit, role, itemId);
        }
    }
}
