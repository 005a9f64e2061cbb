/** What seals bids and proves it, without any service: for the bidders, the trustees and whoever verifies. */
@org.jspecify.annotations.NullMarked
package coop.grappe.sealing;
