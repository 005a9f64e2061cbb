/** Each member's books: balanced, numbered without gaps, never changed. */
@NullMarked
package coop.grappe.purchasing.accounting;

import org.jspecify.annotations.NullMarked;
