/** How exactly each member takes deliveries and invoices. */
@NullMarked
package coop.grappe.purchasing.tolerance;

import org.jspecify.annotations.NullMarked;
