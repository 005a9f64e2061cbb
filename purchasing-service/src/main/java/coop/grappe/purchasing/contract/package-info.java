/** Framework agreements: what was awarded, at which prices, and what each member may still order. */
@NullMarked
package coop.grappe.purchasing.contract;

import org.jspecify.annotations.NullMarked;
