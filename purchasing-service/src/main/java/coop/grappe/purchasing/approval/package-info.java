/** What a member's buyers may order alone, and from which amount on its treasurers approve. */
@NullMarked
package coop.grappe.purchasing.approval;

import org.jspecify.annotations.NullMarked;
