/** Sealed bids: priced in volume tiers, encrypted until the opening, with a receipt that proves what was submitted and when. */
@NullMarked
package coop.grappe.supplier.bid;

import org.jspecify.annotations.NullMarked;
