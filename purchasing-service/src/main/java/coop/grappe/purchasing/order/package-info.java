/** Members' call-offs from contracts, and what arrives of them. */
@NullMarked
package coop.grappe.purchasing.order;

import org.jspecify.annotations.NullMarked;
