/** Who has what of the gain: the charter's rule, the transfers between members that it asks for, and what the co-operative returns. */
@NullMarked
package coop.grappe.purchasing.sharing;

import org.jspecify.annotations.NullMarked;
