/** What arrives of orders, and what goes back. */
@NullMarked
package coop.grappe.purchasing.receipt;

import org.jspecify.annotations.NullMarked;
