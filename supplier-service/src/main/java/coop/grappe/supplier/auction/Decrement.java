package coop.grappe.supplier.auction;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The least step of an auction. */
final class Decrement {

    private Decrement() {}

    /** So many hundredths of the lowest amount that the auction begins with, rounded up to the smallest unit of the currency, and at least that. */
    static Money of(Money lowest, BigDecimal percent) {
        Money step = lowest.percent(percent, RoundingMode.CEILING);
        return step.isPositive()
                ? step
                : new Money(BigDecimal.ONE.movePointLeft(lowest.amount().scale()), lowest.currency());
    }
}
