/** Calls for bids that concern a supplier: what is published in the categories that it sells in, and what invites it. */
@NullMarked
package coop.grappe.supplier.call;

import org.jspecify.annotations.NullMarked;
