/** Reverse auctions of lots: whoever has bid for a lot may go below its own price, step by step, until nobody does. */
@org.jspecify.annotations.NullMarked
package coop.grappe.supplier.auction;
