package coop.grappe.purchasing.payable;

import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was owed on a day of one invoice, or what was left of one credit note.
 *
 * @param other the other side: the supplier for a member, the member for a supplier
 * @param dueOn the last day in time; null for a credit note
 * @param amount negative for a credit note
 */
record OpenItem(String other, @Nullable LocalDate dueOn, Money amount) {}
