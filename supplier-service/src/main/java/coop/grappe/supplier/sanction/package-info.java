/** A fair procedure before a supplier is warned or suspended: what is held against it, what it says, who decides. */
@NullMarked
package coop.grappe.supplier.sanction;

import org.jspecify.annotations.NullMarked;
