/** Suppliers' claims, matched with what was ordered and received. */
@NullMarked
package coop.grappe.purchasing.invoice;

import org.jspecify.annotations.NullMarked;
