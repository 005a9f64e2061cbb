/** The members' decision on an award: one member, one vote. */
@NullMarked
package coop.grappe.member.ballot;

import org.jspecify.annotations.NullMarked;
