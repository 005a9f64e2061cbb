/** What each member needs, and what becomes of it. */
@NullMarked
package coop.grappe.member.need;

import org.jspecify.annotations.NullMarked;
