package coop.grappe.purchasing.payable;

import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was owed on a day of one invoice, or what was left of one credit note.
 *
 * @param other the other side: the supplier for a member, the member for a supplier
 * @param dueOn the last day in time; null for a credit note, and for what was paid before the invoice was issued
 * @param amount negative for a credit note in general, and for what was paid ahead
 */
record OpenItem(String other, @Nullable LocalDate dueOn, Money amount) {}
