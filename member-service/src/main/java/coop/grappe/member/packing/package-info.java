/** Cases filled from what everybody wants and tolerates, and shared by the rule of the charter. */
@NullMarked
package coop.grappe.member.packing;

import org.jspecify.annotations.NullMarked;
