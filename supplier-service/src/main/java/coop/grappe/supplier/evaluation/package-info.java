/** Judging opened bids: points by evaluators and by the price formula, and a report that explains every rank. */
@NullMarked
package coop.grappe.supplier.evaluation;

import org.jspecify.annotations.NullMarked;
