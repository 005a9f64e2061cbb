/** Judging opened bids: conflicts declared, points by evaluators and by the price formula, low prices explained, every rank told with its reasons. */
@NullMarked
package coop.grappe.supplier.evaluation;

import org.jspecify.annotations.NullMarked;
