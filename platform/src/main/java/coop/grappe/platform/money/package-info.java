/** Exact amounts of money, unit prices, quantities and bilingual texts, as values. */
@NullMarked
package coop.grappe.platform.money;

import org.jspecify.annotations.NullMarked;
