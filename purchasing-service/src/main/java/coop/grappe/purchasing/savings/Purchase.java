package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import java.math.BigDecimal;

/**
 * What a member has bought of an item so far; before taxes.
 *
 * @param kept received whole, invoiced, not returned
 * @param open received whole, not invoiced and approved yet
 * @param charged on approved invoices
 * @param credited on credit notes, rebates apart
 * @param rebated volume rebates; negative where they were taken back
 */
record Purchase(BigDecimal kept, BigDecimal open, Money charged, Money credited, Money rebated) {

    static final Purchase NONE = new Purchase(
            BigDecimal.ZERO, BigDecimal.ZERO, Money.zero(Money.CAD), Money.zero(Money.CAD), Money.zero(Money.CAD));
}
