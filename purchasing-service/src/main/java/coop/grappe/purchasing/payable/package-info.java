/** What is owed for invoices, by how long it is overdue. */
@NullMarked
package coop.grappe.purchasing.payable;

import org.jspecify.annotations.NullMarked;
