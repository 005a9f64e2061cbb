/** Many members' orders in one delivery round of a supplier to a region. */
@NullMarked
package coop.grappe.purchasing.shipment;

import org.jspecify.annotations.NullMarked;
