/** Documents for people: words, numbers and dates as they are written in Québec, printed as PDF. */
@NullMarked
package coop.grappe.purchasing.printing;

import org.jspecify.annotations.NullMarked;
