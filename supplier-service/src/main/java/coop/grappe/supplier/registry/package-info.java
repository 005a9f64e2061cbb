/** Who may be asked for a bid: the registered suppliers; and who belongs to the group that buys. */
@NullMarked
package coop.grappe.supplier.registry;

import org.jspecify.annotations.NullMarked;
