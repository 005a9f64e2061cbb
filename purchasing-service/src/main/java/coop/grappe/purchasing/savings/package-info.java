/** What buying together saved: promised, agreed and realised, against prices that can be believed. */
@NullMarked
package coop.grappe.purchasing.savings;

import org.jspecify.annotations.NullMarked;
