/** The needs of a campaign added up, and the closing that freezes them. */
@NullMarked
package coop.grappe.member.demand;

import org.jspecify.annotations.NullMarked;
