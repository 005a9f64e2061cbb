/** Members' call-offs from contracts. */
@NullMarked
package coop.grappe.purchasing.order;

import org.jspecify.annotations.NullMarked;
