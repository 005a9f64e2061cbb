/**
 * Negotiation after the opening: rounds of best and final offers, counter-offers lot by lot, and the negotiator's private ledger of what
 * is aimed at and what was given up for what.
 */
@org.jspecify.annotations.NullMarked
package coop.grappe.supplier.negotiation;
