/** Calls for bids: drafted from closed demand, cut into lots, published, clarified, amended, and ended. */
@NullMarked
package coop.grappe.supplier.tender;

import org.jspecify.annotations.NullMarked;
