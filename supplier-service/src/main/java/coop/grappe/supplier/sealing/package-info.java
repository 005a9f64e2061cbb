/**
 * What keeps bids unreadable until their time and proves what was submitted: a key pair for each tender and each round, whose private half is in the
 * trustees' shares alone, and an append-only log.
 */
@NullMarked
package coop.grappe.supplier.sealing;

import org.jspecify.annotations.NullMarked;
