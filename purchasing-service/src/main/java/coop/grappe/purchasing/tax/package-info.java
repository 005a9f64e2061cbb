/** Taxes as dated data: which ones a supply bears, what they come to, and what a member recovers of them. */
@NullMarked
package coop.grappe.purchasing.tax;

import org.jspecify.annotations.NullMarked;
