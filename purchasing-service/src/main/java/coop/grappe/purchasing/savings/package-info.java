/** What buying together saved, on what was received and paid. */
@NullMarked
package coop.grappe.purchasing.savings;

import org.jspecify.annotations.NullMarked;
