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
 * @param date the day of its document: of the invoice, of the payment, or on which the rebate was earned
 * @param kind what it is an entry of: invoice, payment, rebate or fee
 */
record JournalEntry(
        UUID id,
        String memberId,
        long number,
        LocalDate date,
        String kind,
        Text description,
        Source source,
        Instant postedAt,
        List<Line> lines) {

    JournalEntry {
        lines = List.copyOf(lines);
        Money balance = lines.stream().map(Line::signed).reduce(Money.zero(Money.CAD), Money::plus);
        if (lines.size() < 2 || !balance.isZero()) {
            throw new IllegalArgumentException("A journal entry of at least two lines balances: " + lines);
        }
    }

    /** What the entry comes from. */
    record Source(
            UUID contractId,
            @Nullable UUID orderId,
            @Nullable UUID invoiceId,
            @Nullable UUID rebateId) {}

    /** One account; either debit or credit is zero, neither is negative. */
    record Line(String account, Money debit, Money credit) {

        Line {
            if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
                throw new IllegalArgumentException("A line is either a debit or a credit: " + debit + ", " + credit);
            }
        }

        static Line debit(String account, Money amount) {
            return new Line(account, amount, Money.zero(amount.currency()));
        }

        static Line credit(String account, Money amount) {
            return new Line(account, Money.zero(amount.currency()), amount);
        }

        Money signed() {
            return debit.minus(credit);
        }

        BigDecimal signedAmount() {
            return signed().amount();
        }
    }
}
