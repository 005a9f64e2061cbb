package coop.grappe.purchasing.invoice;

import coop.grappe.platform.money.Money;
import coop.grappe.purchasing.tax.TaxLine;
import java.util.List;
import java.util.UUID;

/**
 * A rebate that a supplier owes a member, as far as a credit note has to know it.
 *
 * @param net negative where it takes an earlier one back
 * @param settled whether an approved credit note has settled it
 */
record OwedRebate(UUID id, CreditParty party, UUID itemId, Money net, List<TaxLine> taxes, boolean settled) {}
