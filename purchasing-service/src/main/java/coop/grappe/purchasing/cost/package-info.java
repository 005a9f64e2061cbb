/** Fees at cost (à prix coûtant): what the organizer's service for the group really cost it, beside what it charged, and the excess given back. */
@NullMarked
package coop.grappe.purchasing.cost;

import org.jspecify.annotations.NullMarked;
