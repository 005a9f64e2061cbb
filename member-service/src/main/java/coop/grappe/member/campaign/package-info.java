/** Buying together, from the charter that everyone accepts to its end. */
@NullMarked
package coop.grappe.member.campaign;

import org.jspecify.annotations.NullMarked;
