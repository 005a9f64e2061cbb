package coop.grappe.member.need;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import jakarta.persistence.Embeddable;

/**
 * How much, when and what it costs today; quantities in the item's base unit.
 *
 * @param tolerance by how much less the member would also be content
 * @param baselineUnitPrice what the member pays today for one base unit
 */
@Embeddable
record NeedTerms(Quantity quantity, Quantity tolerance, Period period, UnitPrice baselineUnitPrice) {}
